-- Findings on the rows of every delivery that was read, with what they mean.
COPY (
WITH found AS (
  SELECT source, intake_id, row_number, unnest(findings) AS f
  FROM any_row
  WHERE len(findings) > 0
),

issue AS (
  SELECT source, intake_id, row_number, f.field, f.rule_id, f.severity, f.value_shown, f.action
  FROM found
  UNION ALL
  SELECT
    r.source,
    x.intake_id,
    x.row_number,
    NULL AS field,
    x.rule_id,
    'warning' AS severity,
    CAST(x.kept_row AS VARCHAR) AS value_shown,
    'duplicate_set_aside' AS action
  FROM duplicate_row AS x
  INNER JOIN any_row AS r
    ON x.intake_id = r.intake_id AND x.row_number = r.row_number
  UNION ALL
  SELECT
    source,
    intake_id,
    row_number,
    'id_number' AS field,
    'id_repaired' AS rule_id,
    'warning' AS severity,
    left(id_given, 6) || '***' AS value_shown,
    'value_repaired' AS action
  FROM person_link
  WHERE method = 'repaired_id'
)

SELECT
  d.file_name,
  i.row_number,
  i.field,
  i.rule_id,
  i.severity,
  i.value_shown,
  replace(replace(t.message_zh, '{field}', coalesce(c.header, '')), '{value}', coalesce(i.value_shown, ''))
    AS message_zh,
  replace(replace(t.message_en, '{field}', coalesce(c.header, '')), '{value}', coalesce(i.value_shown, ''))
    AS message_en,
  i.action
FROM issue AS i
INNER JOIN delivery AS d
  ON i.intake_id = d.intake_id AND d.state IN ('loaded', 'superseded')
LEFT JOIN contract_column AS c
  ON i.source = c.source AND i.field = c.name
LEFT JOIN finding_text AS t
  ON i.rule_id = t.rule_id AND coalesce(t.source, i.source) = i.source
) TO {parquet} (FORMAT parquet);
