-- Deliveries with their counts: read = loaded + duplicate + rejected, and 0 where nothing was taken.
WITH counted AS (
  SELECT
    intake_id,
    encoding,
    extra_columns,
    rows_read,
    rows_rejected,
    COALESCE(SIZE(duplicates), 0) AS rows_duplicate,
    rows_with_warnings
  FROM intake
)

SELECT
  d.delivery_id,
  d.source,
  d.division_code,
  d.period,
  d.label,
  d.file_name,
  d.sha256,
  d.received_at,
  d.state,
  REPLACE(t.message_zh, '{value}', COALESCE(d.refusal_detail, '')) AS refusal,
  REPLACE(t.message_en, '{value}', COALESCE(d.refusal_detail, '')) AS refusal_en,
  c.encoding,
  NULLIF(c.extra_columns, '') AS extra_columns,
  COALESCE(c.rows_read, 0) AS rows_read,
  COALESCE(c.rows_read - c.rows_duplicate - c.rows_rejected, 0) AS rows_loaded,
  COALESCE(c.rows_duplicate, 0) AS rows_duplicate,
  COALESCE(c.rows_rejected, 0) AS rows_rejected,
  COALESCE(c.rows_with_warnings, 0) AS rows_with_warnings,
  d.delivery_order,
  d.intake_id
FROM ledger_delivery AS d
LEFT JOIN counted AS c
  ON d.intake_id = c.intake_id AND d.state NOT IN ('duplicate', 'refused')
LEFT JOIN finding_text AS t
  ON d.refusal_rule = t.rule_id AND t.source IS NULL
