-- Every loaded row of the deliveries that count, with the person that it is.
COPY (
SELECT
  r.source,
  r.intake_id,
  r.row_number,
  coalesce(l.linked_key, r.person_key) AS person_key,
  coalesce(l.method, r.key_from) AS method
FROM counting_row AS r
LEFT JOIN person_link AS l
  ON r.intake_id = l.intake_id AND r.row_number = l.row_number
) TO {parquet} (FORMAT parquet);
