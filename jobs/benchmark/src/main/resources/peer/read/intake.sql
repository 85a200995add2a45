-- What came of each file that was read.
CREATE TABLE intake AS
WITH counted AS (
  SELECT
    intake_id,
    count(*) AS rows_read,
    count(*) FILTER (WHERE row_state = 'rejected') AS rows_rejected,
    count(*) FILTER (WHERE row_state = 'loaded' AND len(findings) > 0) AS rows_with_warnings
  FROM any_row
  GROUP BY intake_id
),

set_aside AS (
  SELECT intake_id, count(*) AS rows_duplicate
  FROM duplicate_row
  GROUP BY intake_id
)

SELECT
  d.source,
  d.file_name,
  d.intake_id,
  d.state,
  coalesce(c.rows_read, 0) AS rows_read,
  coalesce(c.rows_read - c.rows_rejected, 0) - coalesce(x.rows_duplicate, 0) AS rows_loaded,
  coalesce(x.rows_duplicate, 0) AS rows_duplicate,
  coalesce(c.rows_rejected, 0) AS rows_rejected,
  coalesce(c.rows_with_warnings, 0) AS rows_with_warnings
FROM delivery AS d
LEFT JOIN counted AS c
  ON d.intake_id = c.intake_id AND d.state IN ('loaded', 'superseded')
LEFT JOIN set_aside AS x
  ON d.intake_id = x.intake_id AND d.state IN ('loaded', 'superseded');
