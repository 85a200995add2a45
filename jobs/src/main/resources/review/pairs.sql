-- Pairs of which someone decides, or has decided, whether they are one person, with both rows.
WITH told AS (
  SELECT
    r.record,
    STRUCT(r.name, r.sex, r.birth_date, r.id_given, r.phone, r.place, d.file_name, r.sheet_row)
      AS row
  FROM review_record AS r
  LEFT JOIN delivery AS d
    ON r.delivery_id = d.delivery_id AND r.source = d.source AND d.state = 'loaded'
)

SELECT
  p.pair_id,
  p.reason,
  p.comparison,
  p.decision,
  p.decided_by,
  CAST(TO_DATE(p.decided_at) AS STRING) AS decided_on,
  a.row AS left_row,
  b.row AS right_row
FROM link_review AS p
INNER JOIN told AS a
  ON p.left_record = a.record
INNER JOIN told AS b
  ON p.right_record = b.record
