-- Every household counts in its township, county, city and province; of these the larger ones may have
-- counties without a survey of the year.
WITH placed AS (
  SELECT survey_year, income_yuan, members, EXPLODE(divisions) AS division_code
  FROM household_income
),
total AS (
  SELECT
    division_code,
    survey_year,
    COUNT(*) AS visited,
    COUNT(members) AS answered,
    SUM(income_yuan) AS income_yuan,
    SUM(members) AS members,
    PERCENTILE(CAST(income_yuan / members AS DOUBLE), 0.5) AS median_yuan
  FROM placed
  GROUP BY division_code, survey_year
),
surveyed AS (
  SELECT division_code, survey_year, COUNT(DISTINCT county_code) AS counties
  FROM (
    SELECT
      l.period_month DIV 100 AS survey_year,
      c.county_code,
      EXPLODE(ARRAY(c.city_code, c.province_code)) AS division_code
    FROM list_in_force AS l
    INNER JOIN county_at AS c
      ON l.county_code = c.code
    WHERE l.source = 'survey' AND l.valid_from <= :as_of AND c.county_code IS NOT NULL
  ) AS c
  GROUP BY division_code, survey_year
)

SELECT
  t.*,
  COALESCE(s.counties < h.counties, h.counties IS NOT NULL) AS lacks_counties
FROM total AS t
LEFT JOIN county_count AS h
  ON t.division_code = h.division_code
LEFT JOIN surveyed AS s
  ON t.division_code = s.division_code AND t.survey_year = s.survey_year
