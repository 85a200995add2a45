-- Geometric means over all years of the span; where one is missing there is no comparison.
WITH asked AS (
  SELECT YEAR(:as_of) AS to_year, income_year FROM source_contract WHERE source = 'survey'
),
growth AS (
  SELECT division_code, 'gdp-growth' AS measure, for_year, gdp_growth_pct AS growth_pct
  FROM macro_figure
  UNION ALL
  SELECT division_code, 'residents-income-growth' AS measure, for_year, residents_income_growth_pct
  FROM macro_figure
),
span AS (
  SELECT
    g.division_code,
    g.measure,
    EXPLODE(SEQUENCE(a.to_year - 10, a.to_year - 1)) AS from_year,
    -- A slip in a year is no year, and no reason to stop.
    CAST(g.for_year AS BIGINT) - a.income_year AS survey_year,
    a.to_year,
    g.growth_pct
  FROM growth AS g
  CROSS JOIN asked AS a
  WHERE g.growth_pct IS NOT NULL
)

SELECT
  division_code,
  measure,
  from_year,
  (
    POWER(
      AGGREGATE(
        SORT_ARRAY(COLLECT_LIST(STRUCT(survey_year, growth_pct))),
        CAST(1 AS DOUBLE),
        (product, of_year) -> product * (1 + CAST(of_year.growth_pct AS DOUBLE) / 100)
      ),
      1 / CAST(FIRST(to_year) - from_year AS DOUBLE)
    )
    - 1
  )
  * 100 AS growth_pct
FROM span
WHERE survey_year > from_year AND survey_year <= to_year
GROUP BY division_code, measure, from_year
HAVING COUNT(*) = FIRST(to_year) - from_year
