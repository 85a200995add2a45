-- What the names of the files say, and which of them have the columns that they must have.
CREATE TABLE file AS
WITH named AS (
  SELECT
    *,
    regexp_extract(name, '^(\d{6})_(\d{4,8})(?:_(.+))?\.csv$', ['division', 'period', 'label']) AS said
  FROM found_file
)

SELECT
  n.path,
  n.source,
  n.name,
  n.source || '/' || n.name AS file_name,
  said.division AS division,
  said.period AS period,
  said.label AS label,
  n.sha256,
  n.headers,
  pseudonym(n.source || said.division || said.period || n.sha256) AS intake_id,
  c.source IS NOT NULL AND said.division <> '' AND c.required_headers <@ n.headers AS is_readable
FROM named AS n
LEFT JOIN source_contract AS c
  ON n.source = c.source;
