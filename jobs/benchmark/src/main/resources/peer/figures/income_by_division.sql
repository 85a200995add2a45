-- Every household counts in its township, county, city and province.
CREATE TABLE income_by_division AS
WITH placed AS (
  SELECT survey_year, income_yuan, members, unnest(divisions) AS division_code
  FROM household_income
)

SELECT
  division_code,
  survey_year,
  COUNT(*) AS visited,
  COUNT(members) AS answered,
  SUM(income_yuan) AS income_yuan,
  SUM(members) AS members,
  quantile_cont(CAST(income_yuan / members AS DOUBLE), 0.5) AS median_yuan
FROM placed
GROUP BY division_code, survey_year;
