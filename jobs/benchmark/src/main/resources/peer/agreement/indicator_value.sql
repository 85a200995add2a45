-- Every number of every figure of the indicators that the peer computes.
CREATE TABLE compared_indicator_value AS
WITH said AS (
  SELECT
    *,
    concat_ws(' ', reference_year, division_code, breakdown, breakdown_code) AS key
  FROM read_csv(
    '{truth}/indicator_value.csv.gz', header = true, delim = ',',
    types = {'division_code': 'VARCHAR', 'breakdown_code': 'VARCHAR', 'value': 'DECIMAL(20, 10)'}
  )
  WHERE indicator_id IN (SELECT indicator_id FROM indicator_measure)
),

truth AS (
  SELECT
    indicator_id,
    key,
    concat_ws(
      ',', coalesce(CAST(numerator AS VARCHAR), '-'), coalesce(CAST(denominator AS VARCHAR), '-'),
      coalesce(CAST(round(value, 6) AS VARCHAR), '-'), coalesce(CAST(numerator_extract AS VARCHAR), '-'),
      coalesce(CAST(denominator_extract AS VARCHAR), '-'),
      coalesce(CAST(covered_not_eligible AS VARCHAR), '-'), coalesce(CAST(not_known AS VARCHAR), '-'),
      evidence, coalesce(CAST(unmatched_numerator AS VARCHAR), '-'),
      coalesce(CAST(verified_out AS VARCHAR), '-')
    ) AS figure
  FROM said
),

peer AS (
  SELECT
    indicator_id,
    concat_ws(' ', reference_year, division_code, breakdown, breakdown_code) AS key,
    concat_ws(
      ',', coalesce(CAST(numerator AS VARCHAR), '-'), coalesce(CAST(denominator AS VARCHAR), '-'),
      coalesce(CAST(round(CAST(value AS DECIMAL(20, 10)), 6) AS VARCHAR), '-'),
      coalesce(CAST(numerator_extract AS VARCHAR), '-'),
      coalesce(CAST(denominator_extract AS VARCHAR), '-'),
      coalesce(CAST(covered_not_eligible AS VARCHAR), '-'), coalesce(CAST(not_known AS VARCHAR), '-'),
      evidence, coalesce(CAST(unmatched_numerator AS VARCHAR), '-'),
      coalesce(CAST(verified_out AS VARCHAR), '-')
    ) AS figure
  FROM read_parquet('{output}/indicator_value.parquet')
)

SELECT
  coalesce(t.indicator_id, p.indicator_id) AS part,
  coalesce(t.key, p.key) AS key,
  p.figure AS peer,
  t.figure AS truth,
  p.figure IS NOT DISTINCT FROM t.figure AS is_equal
FROM truth AS t
FULL OUTER JOIN peer AS p
  ON t.indicator_id = p.indicator_id AND t.key = p.key;
