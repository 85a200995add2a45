-- The same households in both years, where they are registered in the later one.
WITH matched AS (
  SELECT
    f.survey_year AS from_year,
    f.income_yuan AS income_from,
    f.members AS members_from,
    t.income_yuan AS income_to,
    t.members AS members_to,
    t.registered_division
  FROM household_income AS t
  INNER JOIN household_income AS f
    ON t.household_key = f.household_key AND f.survey_year < t.survey_year
  WHERE t.survey_year = YEAR(:as_of) AND t.members IS NOT NULL AND f.members IS NOT NULL
),
placed AS (
  SELECT
    m.*,
    EXPLODE(
      ARRAY(
        t.township_code,
        COALESCE(t.county_code, c.county_code),
        COALESCE(t.city_code, c.city_code),
        COALESCE(t.province_code, c.province_code)
      )
    ) AS division_code
  FROM matched AS m
  LEFT JOIN place AS t
    ON SUBSTR(m.registered_division, 1, 9) = t.code AND LENGTH(m.registered_division) >= 9
  LEFT JOIN place AS c
    ON SUBSTR(m.registered_division, 1, 6) = c.code
)

SELECT
  division_code,
  from_year,
  SUM(income_from) / SUM(members_from) AS per_capita_from,
  SUM(income_to) / SUM(members_to) AS per_capita_to
FROM placed
WHERE division_code IS NOT NULL
GROUP BY division_code, from_year
