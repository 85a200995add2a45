-- How the visits of the survey of their county ended; who stands in no row of it has no result.
WITH interviewed AS (
  SELECT
    person_key,
    period_month DIV 100 AS survey_year,
    MAX_BY(
      STRUCT(interview_result, interview_mode),
      STRUCT(interviewed_on, values_given, delivery_order, row_number)
    ) AS interview
  FROM at_survey
  WHERE person_key IS NOT NULL AND period_month DIV 100 >= reference_year - 1
  GROUP BY person_key, period_month DIV 100
),
-- Where no completed interview tells its mode the list does not ask for it.
mode_told AS (
  SELECT DISTINCT p.county_code, s.period_month DIV 100 AS survey_year
  FROM at_survey AS s
  INNER JOIN county_at AS p
    ON s.list_place = p.code
  WHERE s.interview_result = '1' AND s.interview_mode IS NOT NULL
),
placed AS (
  SELECT
    h.person_key,
    h.number,
    BIRTH_DATE_OF(h.number, l.birth_date) AS born_on,
    COALESCE(h.sex, l.sex_given) AS sex_given,
    COALESCE(h.hukou, l.hukou) AS hukou,
    COALESCE(h.category, l.category) AS category,
    COALESCE(h.grade, l.grade) AS grade,
    COALESCE(t.province_code, c.province_code) AS province_code,
    COALESCE(t.city_code, c.city_code) AS city_code,
    COALESCE(t.county_code, c.county_code) AS county_code,
    t.township_code
  FROM roster_held AS h
  LEFT JOIN survey_latest AS l
    ON h.person_key = l.person_key
  LEFT JOIN place AS t
    ON SUBSTR(h.registered_division, 1, 9) = t.code AND LENGTH(h.registered_division) >= 9
  LEFT JOIN place AS c
    ON SUBSTR(h.registered_division, 1, 6) = c.code
),
aged AS (
  SELECT
    *,
    COMPLETED_YEARS(born_on, :as_of) AS age
  FROM placed
)

SELECT
  a.person_key,
  a.province_code,
  a.city_code,
  a.county_code,
  a.township_code,
  a.hukou,
  SEX_OF(a.number, a.sex_given) AS sex,
  AGE_GROUP_OF(a.age) AS age_group,
  a.category,
  a.grade,
  i.interview.interview_result,
  i.interview.interview_mode,
  m.county_code IS NOT NULL AS is_mode_told,
  IF(s.county_code IS NULL, 'none', 'survey') AS survey_evidence
FROM aged AS a
LEFT JOIN survey_day AS s
  ON a.county_code = s.county_code
LEFT JOIN interviewed AS i
  ON a.person_key = i.person_key AND YEAR(s.standard_day) = i.survey_year
LEFT JOIN mode_told AS m
  ON s.county_code = m.county_code AND YEAR(s.standard_day) = m.survey_year
