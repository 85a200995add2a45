-- Rows read, loaded, set aside, rejected and warned of, file by file. Workbooks are no plain lists.
CREATE TABLE compared_delivery AS
WITH truth AS (
  SELECT file, concat_ws(' ', state, rows_read, rows_loaded, rows_duplicate, rows_rejected, rows_with_warnings) AS said
  FROM read_csv('{truth}/delivery.csv', header = true, delim = ',')
  WHERE suffix(file, '.csv')
),

peer AS (
  SELECT file_name, concat_ws(' ', state, rows_read, rows_loaded, rows_duplicate, rows_rejected, rows_with_warnings) AS said
  FROM intake
)

SELECT
  'files' AS part,
  coalesce(t.file, p.file_name) AS key,
  p.said AS peer,
  t.said AS truth,
  p.said IS NOT DISTINCT FROM t.said AS is_equal
FROM truth AS t
FULL OUTER JOIN peer AS p
  ON t.file = p.file_name;
