-- What the names of the files say, and their contents' hashes and headers.
CREATE TABLE file AS
WITH found AS (
  SELECT
    filename AS path,
    split_part(replace(filename, {inbox} || '/', ''), '/', 1) AS source,
    parse_filename(filename) AS name,
    sha256(content) AS sha256,
    string_split(regexp_extract(ltrim(content, chr(65279)), '^[^\r\n]*'), ',') AS headers
  FROM read_text({inbox} || '/*/*.csv')
),

named AS (
  SELECT
    *,
    regexp_extract(name, '^(\d{6})_(\d{4,8})(?:_(.+))?\.csv$', ['division', 'period', 'label']) AS said
  FROM found
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
