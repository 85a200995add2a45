-- Persons with a certificate that is valid at the as-of date, and alive; where no certificate list
-- has ever covered a county, those whom its surveys know.
WITH reached_county AS (
  SELECT
    p.county_code,
    MAX(l.source = 'certificate') AS has_register,
    MAX(l.source = 'survey') AS is_surveyed
  FROM list_in_force AS l
  INNER JOIN county_at AS p
    ON l.county_code = p.code
  WHERE
    l.source IN ('certificate', 'survey') AND l.valid_from <= :as_of AND p.county_code IS NOT NULL
  GROUP BY p.county_code
),
held_survey AS (
  SELECT p.county_code, MAX(s.period_month DIV 100) AS survey_year
  FROM at_survey AS s
  INNER JOIN county_at AS p
    ON s.list_place = p.code
  GROUP BY p.county_code
),
known AS (
  SELECT
    COALESCE(c.person_key, s.person_key) AS person_key,
    IF(c.person_key IS NULL, 'survey', 'extract') AS population_evidence,
    COALESCE(
      c.certificate_status IN ('1', '5')
      AND (c.valid_until IS NULL OR c.valid_until >= :as_of)
      AND NOT c.is_cancelled_for_death,
      TRUE
    ) AS holds,
    c.valid_until,
    COALESCE(c.number, s.number) AS number,
    s.birth_date,
    COALESCE(c.sex_given, s.sex_given) AS sex_given,
    COALESCE(c.ethnicity, s.ethnicity) AS ethnicity,
    COALESCE(c.category, s.category) AS category,
    COALESCE(c.grade, s.grade) AS grade,
    COALESCE(c.components, s.components) AS components,
    COALESCE(c.hukou, s.hukou) AS hukou,
    COALESCE(c.registered_division, s.registered_division) AS registered_division
  FROM certificate_at AS c
  FULL OUTER JOIN survey_latest AS s
    ON c.person_key = s.person_key
),
placed AS (
  SELECT
    k.*,
    BIRTH_DATE_OF(k.number, k.birth_date) AS born_on,
    COALESCE(t.province_code, c.province_code) AS province_code,
    COALESCE(t.city_code, c.city_code) AS city_code,
    COALESCE(t.county_code, c.county_code) AS county_code,
    t.township_code
  FROM known AS k
  LEFT ANTI JOIN dead_person AS d
    ON k.person_key = d.person_key
  LEFT JOIN place AS t
    ON SUBSTR(k.registered_division, 1, 9) = t.code AND LENGTH(k.registered_division) >= 9
  LEFT JOIN place AS c
    ON SUBSTR(k.registered_division, 1, 6) = c.code
  WHERE k.holds
),
living AS (
  SELECT
    p.*,
    COMPLETED_YEARS(p.born_on, :as_of) AS age,
    YEAR(:as_of) - IF(MONTH(:as_of) >= 9, 0, 1) - YEAR(p.born_on)
    - IF(MONTH(p.born_on) >= 9, 1, 0) AS school_age,
    COALESCE(c.is_surveyed, FALSE) AS is_surveyed,
    h.survey_year
  FROM placed AS p
  LEFT JOIN reached_county AS c
    ON p.county_code = c.county_code
  LEFT JOIN held_survey AS h
    ON p.county_code = h.county_code
  WHERE p.population_evidence = 'extract' OR NOT COALESCE(c.has_register, FALSE)
)

SELECT
  l.person_key,
  l.province_code,
  l.city_code,
  l.county_code,
  l.township_code,
  COALESCE(rt.county_code, r.county_code) AS residence_county_code,
  l.hukou,
  SEX_OF(l.number, l.sex_given) AS sex,
  l.age,
  AGE_GROUP_OF(l.age) AS age_group,
  l.ethnicity,
  l.category,
  l.grade,
  l.grade IN ('1', '2') AS is_severe,
  CASE l.category
    WHEN '4' THEN l.grade
    WHEN '7' THEN NULLIF(REGEXP_EXTRACT(l.components, '4:([1-4])', 1), '')
  END AS physical_grade,
  CASE l.category
    WHEN '5' THEN l.grade
    WHEN '7' THEN NULLIF(REGEXP_EXTRACT(l.components, '5:([1-4])', 1), '')
  END AS intellectual_grade,
  CASE l.category
    WHEN '6' THEN l.grade
    WHEN '7' THEN NULLIF(REGEXP_EXTRACT(l.components, '6:([1-4])', 1), '')
  END AS mental_grade,
  a.education,
  a.marital_status,
  a.household_key,
  a.economic_status,
  l.population_evidence,
  l.valid_until AS certificate_valid_until,
  CASE
    WHEN l.population_evidence = 'extract'
      THEN COALESCE(l.valid_until <= DATE_ADD(:as_of, 365), FALSE)
  END AS is_certificate_expiring,
  l.school_age,
  l.is_surveyed,
  COALESCE(a.survey_year = l.survey_year, FALSE) AS is_latest_interview
FROM living AS l
LEFT JOIN survey_answer AS a
  ON l.person_key = a.person_key
LEFT JOIN place AS rt
  ON SUBSTR(a.residence, 1, 9) = rt.code AND LENGTH(a.residence) >= 9
LEFT JOIN place AS r
  ON SUBSTR(a.residence, 1, 6) = r.code
