-- For a person stands the first row of the registers that says by itself who it is: with itself
-- nothing can be compared. Whom no register knows nobody can look up either.
WITH told AS (
  SELECT
    CONCAT_WS(':', r.source, r.delivery_id, r.row_number) AS record,
    k.person_key,
    k.method,
    k.match_weight,
    k.explanation,
    r.registers,
    STRUCT(r.delivery_order, r.row_number) AS place_in_order,
    STRUCT(
      r.name,
      r.sex,
      r.birth_date,
      COALESCE(r.number, r.id_given, CONCAT(r.id_begins, '…')) AS id_given,
      r.phone,
      r.place,
      d.file_name,
      r.sheet_row
    ) AS row
  FROM counting_row AS r
  INNER JOIN person_record AS k
    ON r.source = k.source AND r.delivery_id = k.delivery_id AND r.row_number = k.row_number
  INNER JOIN delivery AS d
    ON r.source = d.source AND r.delivery_id = d.delivery_id AND d.state = 'loaded'
),

known AS (
  SELECT person_key, MIN_BY(STRUCT(record, row), place_in_order) AS first
  FROM told
  WHERE registers AND method IN ('id_number', 'certificate_number', 'new_person')
  GROUP BY person_key
)

SELECT
  t.record,
  CASE
    WHEN t.method <> 'probabilistic' THEN t.method
    WHEN t.match_weight < 12 THEN 'probabilistic_08'
    WHEN t.match_weight < 16 THEN 'probabilistic_12'
    WHEN t.match_weight < 20 THEN 'probabilistic_16'
    ELSE 'probabilistic_20'
  END AS stratum,
  t.explanation,
  t.row AS left_row,
  k.first.row AS right_row
FROM told AS t
INNER JOIN known AS k
  ON t.person_key = k.person_key AND t.record <> k.first.record
WHERE
  t.method IN ('id_number', 'certificate_number', 'repaired_id', 'probabilistic', 'reviewed')
