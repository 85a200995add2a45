-- Of several deliveries that tell of one year the last in time and natural order speaks. A year
-- that tells no number hides none of the year before it.
WITH told AS (
  SELECT
    COALESCE(p.township_code, p.county_code, r.place) AS division_code,
    r.indicator AS indicator_id,
    r.for_year,
    r.number_reported,
    r.text_reported,
    ROW_NUMBER() OVER (
      PARTITION BY COALESCE(p.township_code, p.county_code, r.place), r.indicator, r.for_year
      ORDER BY r.period_month DESC, r.delivery_order DESC, r.row_number DESC
    ) AS choice
  FROM list_reported AS r
  LEFT JOIN place AS p
    ON r.place = p.code
  WHERE r.valid_from <= :as_of AND r.for_year <= YEAR(:as_of)
)

SELECT
  division_code,
  indicator_id,
  for_year,
  number_reported,
  text_reported,
  (number_reported IS NOT NULL OR text_reported IS NOT NULL)
  AND ROW_NUMBER() OVER (
    PARTITION BY division_code, indicator_id
    ORDER BY
      number_reported IS NULL, number_reported IS NULL AND text_reported IS NULL, for_year DESC
  ) = 1 AS is_latest
FROM told
WHERE choice = 1
