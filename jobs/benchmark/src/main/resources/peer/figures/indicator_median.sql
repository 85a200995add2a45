-- The middle of what each row of a status tells; medians do not add up.
CREATE TABLE indicator_median AS
SELECT
  division_code, indicator_id, breakdown, breakdown_code,
  CAST(quantile_cont(quantity, 0.5) AS DECIMAL(20, 10)) AS median
FROM (
  {told}
)
WHERE division_code IS NOT NULL AND quantity IS NOT NULL
GROUP BY division_code, indicator_id, breakdown, breakdown_code;
