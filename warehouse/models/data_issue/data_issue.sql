-- Findings on the rows of every delivery that was read, superseded ones included. A message names another
-- row as its county finds it: where it stands in the sheet.
WITH found AS (
  SELECT
    source,
    intake_id,
    row_number,
    sheet_row,
    INLINE(findings) AS (field, rule_id, severity, value_shown, action)
  FROM any_row
),

-- A row set aside and the one that is kept are looked up together.
set_aside AS (
  SELECT
    r.source,
    d.intake_id,
    d.row_number,
    MAX(r.sheet_row) FILTER (WHERE r.row_number = d.row_number) AS sheet_row,
    CAST(NULL AS STRING) AS field,
    d.rule_id,
    'warning' AS severity,
    CAST(d.kept_row AS STRING) AS value_shown,
    'duplicate_set_aside' AS action,
    CAST(MAX(r.sheet_row) FILTER (WHERE r.row_number = d.kept_row) AS STRING) AS told
  FROM (SELECT *, EXPLODE(ARRAY(row_number, kept_row)) AS named_row FROM duplicate_row) AS d
  INNER JOIN any_row AS r
    ON d.intake_id = r.intake_id AND d.named_row = r.row_number
  GROUP BY r.source, d.intake_id, d.row_number, d.kept_row, d.rule_id
),

repaired AS (
  SELECT
    source,
    intake_id,
    row_number,
    sheet_row,
    'id_number' AS field,
    'id_repaired' AS rule_id,
    'warning' AS severity,
    CONCAT(SUBSTR(id_given, 1, 6), '***') AS value_shown,
    'value_repaired' AS action,
    CONCAT(SUBSTR(id_given, 1, 6), '***') AS told
  FROM person_link
  WHERE method = 'repaired_id'
),

unreached AS (
  SELECT
    source,
    intake_id,
    row_number,
    sheet_row,
    'id_number' AS field,
    'answer_unreached' AS rule_id,
    'warning' AS severity,
    '' AS value_shown,
    'value_kept' AS action,
    '' AS told
  FROM unnumbered_answer
  WHERE person_key IS NULL
),

issue AS (
  SELECT *, value_shown AS told FROM found
  UNION ALL
  SELECT * FROM set_aside
  UNION ALL
  SELECT * FROM repaired
  UNION ALL
  SELECT * FROM unreached
)

SELECT
  d.delivery_id,
  d.file_name,
  i.row_number,
  i.sheet_row,
  i.field,
  i.rule_id,
  i.severity,
  i.value_shown,
  REPLACE(
    REPLACE(t.message_zh, '{field}', COALESCE(c.header, '')), '{value}', COALESCE(i.told, '')
  ) AS message_zh,
  REPLACE(
    REPLACE(t.message_en, '{field}', COALESCE(c.header, '')), '{value}', COALESCE(i.told, '')
  ) AS message_en,
  i.action
FROM issue AS i
INNER JOIN delivery AS d
  ON i.intake_id = d.intake_id AND d.state NOT IN ('duplicate', 'refused')
LEFT JOIN contract_column AS c
  ON i.source = c.source AND i.field = c.name
LEFT JOIN finding_text AS t
  ON i.rule_id = t.rule_id AND (t.source IS NULL OR t.source = i.source)
