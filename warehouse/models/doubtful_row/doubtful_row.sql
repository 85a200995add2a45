-- Few rows of many: numbers are counted by the hashes of their names, and only those with two names,
-- or one slip away from a broken number, are looked up again.
WITH possible AS (
  SELECT EXPLODE(POSSIBLE_NUMBERS(id_given)) AS number
  FROM counting_row
  WHERE id_given IS NOT NULL
),

under_several_names AS (
  SELECT number
  FROM counting_row
  WHERE number IS NOT NULL AND name IS NOT NULL
  GROUP BY number
  HAVING MIN(XXHASH64(name)) <> MAX(XXHASH64(name))
),

wanted AS (
  SELECT number FROM possible
  UNION
  SELECT number FROM under_several_names
)

SELECT /*+ BROADCAST(w) */
  r.source,
  r.delivery_id,
  r.intake_id,
  r.row_number,
  r.sheet_row,
  r.delivery_order,
  r.received_at,
  r.person_key AS own_key,
  r.number,
  r.id_given,
  r.contested_key,
  r.name,
  r.sex,
  r.birth_date
FROM counting_row AS r
LEFT JOIN wanted AS w
  ON r.number = w.number
WHERE w.number IS NOT NULL OR r.id_given IS NOT NULL
