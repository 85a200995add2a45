-- Rows of one household may differ: the latest interview that answered speaks, then the later delivery.
CREATE TABLE household_income AS
WITH interviewed AS (
  SELECT
    household_key,
    period_month // 100 AS survey_year,
    registered_division,
    household_income_yuan AS income_yuan,
    household_members AS members,
    household_over_60 AS over_60,
    household_workers AS workers,
    household_employed AS employed,
    household_income_yuan IS NOT NULL AND household_members IS NOT NULL AS has_answered,
    row(coalesce(interviewed_on, DATE '0001-01-01'), delivery_order, row_number) AS recency
  FROM at_survey
  WHERE household_key IS NOT NULL AND interview_result = '1'
),

spoken AS (
  SELECT
    household_key,
    survey_year,
    COALESCE(
      arg_max(registered_division, recency) FILTER (WHERE has_answered),
      arg_max(registered_division, recency)
    ) AS registered_division,
    arg_max(income_yuan, recency) FILTER (WHERE has_answered) AS income_yuan,
    arg_max(members, recency) FILTER (WHERE has_answered) AS members,
    arg_max(over_60, recency) FILTER (WHERE over_60 IS NOT NULL) AS over_60,
    arg_max(workers, recency) FILTER (WHERE workers IS NOT NULL) AS workers,
    arg_max(employed, recency) FILTER (WHERE employed IS NOT NULL) AS employed
  FROM interviewed
  GROUP BY household_key, survey_year
)

SELECT
  s.household_key,
  s.survey_year,
  list_filter(
    [
      t.township_code,
      COALESCE(t.county_code, c.county_code),
      COALESCE(t.city_code, c.city_code),
      COALESCE(t.province_code, c.province_code)
    ],
    code -> code IS NOT NULL
  ) AS divisions,
  s.income_yuan,
  s.members,
  s.over_60,
  s.workers,
  s.employed
FROM spoken AS s
LEFT JOIN place AS t
  ON CASE WHEN length(s.registered_division) >= 9 THEN substr(s.registered_division, 1, 9) END = t.code
LEFT JOIN place AS c
  ON SUBSTR(s.registered_division, 1, 6) = c.code;
