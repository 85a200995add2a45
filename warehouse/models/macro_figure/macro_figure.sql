-- Of several deliveries that tell of one year the last in time and natural order speaks, of each figure
-- the last that tells it.
WITH told AS (
  SELECT
    COALESCE(p.township_code, p.county_code, m.place) AS division_code,
    m.for_year,
    m.gdp_growth_pct,
    m.residents_income_growth_pct,
    m.price_index,
    m.residents,
    ROW_NUMBER() OVER (
      PARTITION BY COALESCE(p.township_code, p.county_code, m.place), m.for_year
      ORDER BY m.period_month DESC, m.delivery_order DESC, m.row_number DESC
    ) AS choice
  FROM list_macro AS m
  LEFT JOIN place AS p
    ON m.place = p.code
  WHERE m.valid_from <= :as_of
)

SELECT
  division_code,
  for_year,
  MIN_BY(gdp_growth_pct, choice) FILTER (WHERE gdp_growth_pct IS NOT NULL) AS gdp_growth_pct,
  MIN_BY(residents_income_growth_pct, choice) FILTER (WHERE residents_income_growth_pct IS NOT NULL)
    AS residents_income_growth_pct,
  MIN_BY(price_index, choice) FILTER (WHERE price_index IS NOT NULL) AS price_index,
  MIN_BY(residents, choice) FILTER (WHERE residents IS NOT NULL) AS residents
FROM told
GROUP BY division_code, for_year
