-- A broken number that may mean several known persons is for someone to decide.
SELECT
  r.source,
  r.delivery_id,
  r.intake_id,
  r.row_number,
  r.sheet_row,
  r.period_month,
  r.delivery_order,
  r.received_at,
  r.registers,
  r.person_key AS own_key,
  COALESCE(r.person_key, CONCAT(r.intake_id, ':', r.row_number)) AS record_id,
  r.name,
  r.sex,
  r.birth_date,
  r.place,
  CONCAT(SUBSTR(r.place, 1, 6), ' ', r.household_number) AS household,
  r.category,
  r.phone,
  r.id_given,
  r.id_begins
FROM counting_row AS r
LEFT ANTI JOIN certain_link AS l
  ON r.intake_id = l.intake_id AND r.row_number = l.row_number
LEFT ANTI JOIN repair_candidate AS c
  ON r.intake_id = c.intake_id AND r.row_number = c.row_number AND c.is_candidate
WHERE r.number IS NULL AND r.name IS NOT NULL
