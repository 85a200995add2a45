-- Rows of lists that are nobody of the population, by cause.
CREATE TABLE compared_unmatched AS
WITH truth AS (
  SELECT concat_ws(' ', source, county_code, cause) AS key, rows
  FROM read_csv('{truth}/unmatched.csv', header = true, delim = ',')
),

peer AS (
  SELECT concat_ws(' ', source, county_code, cause) AS key, rows
  FROM read_parquet('{output}/unmatched.parquet')
)

SELECT
  'unmatched' AS part,
  coalesce(t.key, p.key) AS key,
  CAST(p.rows AS VARCHAR) AS peer,
  CAST(t.rows AS VARCHAR) AS truth,
  p.rows IS NOT DISTINCT FROM t.rows AS is_equal
FROM truth AS t
FULL OUTER JOIN peer AS p
  ON t.key = p.key;
