-- The same households, in the divisions in which they were in both years.
CREATE TABLE income_matched AS
WITH matched AS (
  SELECT
    f.survey_year AS from_year,
    f.income_yuan AS income_from,
    f.members AS members_from,
    t.income_yuan AS income_to,
    t.members AS members_to,
    unnest(list_intersect(f.divisions, t.divisions)) AS division_code
  FROM household_income AS t
  INNER JOIN household_income AS f
    ON t.household_key = f.household_key AND f.survey_year < t.survey_year
  WHERE t.survey_year = YEAR(as_of()) AND t.members IS NOT NULL AND f.members IS NOT NULL
)

SELECT
  division_code,
  from_year,
  SUM(income_from) / SUM(members_from) AS per_capita_from,
  SUM(income_to) / SUM(members_to) AS per_capita_to
FROM matched
GROUP BY division_code, from_year;
