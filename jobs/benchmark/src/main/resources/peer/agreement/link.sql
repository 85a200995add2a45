-- How rows were linked, by source and method.
CREATE TABLE compared_link AS
WITH truth AS (
  SELECT source || ' ' || method AS key, rows
  FROM read_csv('{truth}/link.csv', header = true, delim = ',')
),

peer AS (
  SELECT source || ' ' || coalesce(method, 'none') AS key, count(*) AS rows
  FROM read_parquet('{output}/person_record.parquet')
  GROUP BY ALL
)

SELECT
  'links' AS part,
  coalesce(t.key, p.key) AS key,
  CAST(p.rows AS VARCHAR) AS peer,
  CAST(t.rows AS VARCHAR) AS truth,
  p.rows IS NOT DISTINCT FROM t.rows AS is_equal
FROM truth AS t
FULL OUTER JOIN peer AS p
  ON t.key = p.key;
