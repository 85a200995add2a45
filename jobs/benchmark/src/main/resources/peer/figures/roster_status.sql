-- How the visits of the survey of their county ended; who stands in no row of it has no result.
CREATE TABLE roster_status AS
WITH interviewed AS (
  SELECT
    person_key,
    period_month // 100 AS survey_year,
    arg_max(
      {interview_result: interview_result, interview_mode: interview_mode},
      row(coalesce(interviewed_on, DATE '0001-01-01'), values_given, delivery_order, row_number)
    ) AS interview
  FROM at_survey
  WHERE person_key IS NOT NULL AND period_month // 100 >= reference_year - 1
  GROUP BY person_key, period_month // 100
),
mode_told AS (
  SELECT DISTINCT p.county_code, s.period_month // 100 AS survey_year
  FROM at_survey AS s
  INNER JOIN county_at AS p
    ON s.list_place = p.code
  WHERE s.interview_result = '1' AND s.interview_mode IS NOT NULL
),
placed AS (
  SELECT
    h.person_key,
    h.number,
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
    ON CASE WHEN length(h.registered_division) >= 9 THEN substr(h.registered_division, 1, 9) END = t.code
  LEFT JOIN place AS c
    ON SUBSTR(h.registered_division, 1, 6) = c.code
),
aged AS (
  SELECT
    *,
    YEAR(as_of()) - CAST(SUBSTR(number, 7, 4) AS INT)
    - IF(strftime(as_of(), '%m%d') < SUBSTR(number, 11, 4), 1, 0) AS age
  FROM placed
)

SELECT
  a.person_key,
  a.province_code,
  a.city_code,
  a.county_code,
  a.township_code,
  a.hukou,
  CASE
    WHEN a.number IS NULL THEN a.sex_given
    WHEN CAST(SUBSTR(a.number, 17, 1) AS INT) % 2 = 1 THEN '1'
    ELSE '2'
  END AS sex,
  CASE
    WHEN a.age <= 6 THEN '0-6'
    WHEN a.age <= 14 THEN '7-14'
    WHEN a.age <= 17 THEN '15-17'
    WHEN a.age <= 44 THEN '18-44'
    WHEN a.age <= 59 THEN '45-59'
    WHEN a.age <= 74 THEN '60-74'
    WHEN a.age >= 75 THEN '75+'
  END AS age_group,
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
  ON s.county_code = m.county_code AND YEAR(s.standard_day) = m.survey_year;
