-- Geometric means; from an income of nothing there is none. A survey asks for incomes of another year than its own: prices are taken for those.
WITH asked AS (
  SELECT income_year FROM source_contract WHERE source = 'survey'
),
span AS (
  SELECT
    t.division_code,
    f.survey_year AS from_year,
    t.survey_year AS to_year,
    CAST(t.survey_year - f.survey_year AS DOUBLE) AS years,
    LEAST(t.answered * 100.0 / t.visited, f.answered * 100.0 / f.visited) AS answered_pct,
    t.lacks_counties OR f.lacks_counties AS lacks_counties,
    t.answered * 100 < t.visited * 80 OR f.answered * 100 < f.visited * 80 AS is_withheld,
    CAST(t.income_yuan / t.members AS DOUBLE)
    / NULLIF(CAST(f.income_yuan / f.members AS DOUBLE), 0) AS ratio,
    t.median_yuan / NULLIF(f.median_yuan, 0) AS median_ratio
  FROM income_by_division AS t
  INNER JOIN income_by_division AS f
    ON t.division_code = f.division_code AND f.survey_year < t.survey_year
  WHERE t.survey_year = YEAR(:as_of)
),
priced AS (
  SELECT
    s.division_code,
    s.from_year,
    COUNT(*) = FIRST(s.to_year - s.from_year) AS has_all_years,
    AGGREGATE(
      SORT_ARRAY(COLLECT_LIST(STRUCT(p.for_year, p.price_index))),
      CAST(1 AS DOUBLE),
      (product, of_year) -> product * (CAST(of_year.price_index AS DOUBLE) / 100)
    ) AS price_ratio
  FROM span AS s
  CROSS JOIN asked AS a
  INNER JOIN price_index AS p
    ON
      s.division_code = p.division_code
      AND p.for_year BETWEEN s.from_year + a.income_year + 1 AND s.to_year + a.income_year
  GROUP BY s.division_code, s.from_year
)

SELECT
  s.division_code,
  s.from_year,
  s.answered_pct,
  s.lacks_counties,
  s.is_withheld,
  IF(s.is_withheld, NULL, (POWER(s.ratio, 1 / s.years) - 1) * 100) AS nominal_pct,
  IF(
    s.is_withheld OR NOT p.has_all_years,
    NULL,
    (POWER(s.ratio / p.price_ratio, 1 / s.years) - 1) * 100
  ) AS real_pct,
  IF(s.is_withheld, NULL, (POWER(s.median_ratio, 1 / s.years) - 1) * 100) AS median_pct,
  IF(
    s.is_withheld,
    NULL,
    (
      POWER(
        CAST(m.per_capita_to AS DOUBLE) / NULLIF(CAST(m.per_capita_from AS DOUBLE), 0), 1 / s.years
      ) - 1
    ) * 100
  ) AS matched_pct
FROM span AS s
LEFT JOIN priced AS p
  ON s.division_code = p.division_code AND s.from_year = p.from_year
LEFT JOIN income_matched AS m
  ON s.division_code = m.division_code AND s.from_year = m.from_year
