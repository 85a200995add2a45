-- Of several deliveries that tell of one year the last in time and natural order speaks.
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
  gdp_growth_pct,
  residents_income_growth_pct,
  price_index,
  residents
FROM told
WHERE choice = 1
