-- Income per head of every survey year, and its growth to the as-of year.
WITH measure AS (
  SELECT * FROM indicator_measure WHERE subject = 'income'
),
surveyed AS (
  SELECT DISTINCT survey_year FROM income_by_division
),
per_capita AS (
  SELECT
    y.survey_year AS reference_year,
    m.indicator_id,
    r.division_code,
    r.division_level,
    m.unit,
    CAST(ROUND(d.income_yuan) AS BIGINT) AS numerator,
    d.members AS denominator,
    ROUND(d.income_yuan / d.members, 10) AS value,
    COALESCE(d.visited - d.answered, 0) AS not_known,
    d.answered * 100.0 / d.visited AS answered_pct,
    d.lacks_counties
  FROM measure AS m
  CROSS JOIN reached_division AS r
  CROSS JOIN surveyed AS y
  LEFT JOIN income_by_division AS d
    ON r.division_code = d.division_code AND y.survey_year = d.survey_year
  WHERE m.indicator_id = 'income-per-capita'
),
base AS (
  SELECT division_code, MIN(from_year) AS from_year
  FROM income_growth
  WHERE from_year >= FLOOR((YEAR(:as_of) - 1) / 5) * 5
  GROUP BY division_code
),
growth AS (
  SELECT
    YEAR(:as_of) AS reference_year,
    m.indicator_id,
    r.division_code,
    r.division_level,
    m.unit,
    CAST(NULL AS BIGINT) AS numerator,
    CAST(NULL AS BIGINT) AS denominator,
    CASE m.indicator_id
      WHEN 'income-growth' THEN g.nominal_pct
      WHEN 'income-growth-real' THEN g.real_pct
      WHEN 'income-growth-median' THEN g.median_pct
      WHEN 'income-growth-matched' THEN g.matched_pct
      WHEN 'income-growth-year' THEN g.nominal_pct
    END AS value,
    CAST(NULL AS BIGINT) AS not_known,
    g.answered_pct,
    g.lacks_counties
  FROM measure AS m
  CROSS JOIN reached_division AS r
  LEFT JOIN base AS b
    ON r.division_code = b.division_code
  LEFT JOIN income_growth AS g
    ON
      r.division_code = g.division_code
      AND g.from_year = IF(m.indicator_id = 'income-growth-year', YEAR(:as_of) - 1, b.from_year)
  WHERE m.indicator_id <> 'income-per-capita'
)

SELECT
  reference_year,
  indicator_id,
  division_code,
  division_level,
  'total' AS breakdown,
  'all' AS breakdown_code,
  numerator,
  denominator,
  value,
  unit,
  IF(numerator IS NULL, NULL, 0) AS numerator_extract,
  IF(denominator IS NULL, NULL, 0) AS denominator_extract,
  CAST(NULL AS BIGINT) AS covered_not_eligible,
  not_known,
  IF(answered_pct > 0, 'survey', 'none') AS evidence,
  ROUND(answered_pct, 4) AS population_covered_pct,
  CAST(NULL AS BIGINT) AS unmatched_numerator,
  CASE
    WHEN value IS NULL THEN 'none'
    WHEN lacks_counties OR answered_pct < 95 THEN 'partial'
    ELSE 'ok'
  END AS quality_flag,
  CAST(NULL AS BIGINT) AS verified_out
FROM (SELECT * FROM per_capita UNION ALL SELECT * FROM growth)
