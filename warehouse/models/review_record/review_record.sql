-- What the rows say of which someone has to decide, or has decided, whether they are one person.
WITH asked AS (
  SELECT left_record AS record FROM link_review
  UNION
  SELECT right_record AS record FROM link_review
)

SELECT /*+ BROADCAST(a) */
  a.record,
  r.source,
  r.delivery_id,
  r.row_number,
  r.sheet_row,
  r.name,
  r.sex,
  r.birth_date,
  COALESCE(r.number, r.id_given, CONCAT(r.id_begins, '…')) AS id_given,
  r.phone,
  r.place
FROM counting_row AS r
INNER JOIN asked AS a
  ON CONCAT_WS(':', r.source, r.delivery_id, r.row_number) = a.record
