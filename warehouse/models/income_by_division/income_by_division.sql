-- Every household counts in its township, county, city and province at the as-of date.
WITH placed AS (
  SELECT
    h.survey_year,
    h.income_yuan,
    h.members,
    EXPLODE(
      ARRAY(
        t.township_code,
        COALESCE(t.county_code, c.county_code),
        COALESCE(t.city_code, c.city_code),
        COALESCE(t.province_code, c.province_code)
      )
    ) AS division_code
  FROM household_income AS h
  LEFT JOIN place AS t
    ON SUBSTR(h.registered_division, 1, 9) = t.code AND LENGTH(h.registered_division) >= 9
  LEFT JOIN place AS c
    ON SUBSTR(h.registered_division, 1, 6) = c.code
)

SELECT
  division_code,
  survey_year,
  COUNT(*) AS visited,
  COUNT(members) AS answered,
  SUM(income_yuan) AS income_yuan,
  SUM(members) AS members,
  PERCENTILE(CAST(income_yuan / members AS DOUBLE), 0.5) AS median_yuan
FROM placed
WHERE division_code IS NOT NULL
GROUP BY division_code, survey_year
