-- Findings by file, rule and what was done.
CREATE TABLE compared_finding AS
WITH truth AS (
  SELECT concat_ws(' ', file, rule_id, severity, action) AS key, findings
  FROM read_csv('{truth}/finding.csv', header = true, delim = ',')
),

peer AS (
  SELECT concat_ws(' ', file_name, rule_id, severity, action) AS key, count(*) AS findings
  FROM read_parquet('{output}/data_issue.parquet')
  WHERE rule_id NOT IN ('id_repaired', 'answer_unreached')
  GROUP BY ALL
)

SELECT
  'findings' AS part,
  coalesce(t.key, p.key) AS key,
  CAST(p.findings AS VARCHAR) AS peer,
  CAST(t.findings AS VARCHAR) AS truth,
  p.findings IS NOT DISTINCT FROM t.findings AS is_equal
FROM truth AS t
FULL OUTER JOIN peer AS p
  ON t.key = p.key;
