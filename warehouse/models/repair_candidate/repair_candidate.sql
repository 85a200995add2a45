-- Known persons with the row's name, one slip away from its broken number, whom neither the row's sex
-- nor its birth date contradicts.
WITH possible AS (
  SELECT *, EXPLODE(POSSIBLE_NUMBERS(id_given)) AS possible_number
  FROM doubtful_row
  WHERE id_given IS NOT NULL AND name IS NOT NULL
)

SELECT
  p.source,
  p.delivery_id,
  p.intake_id,
  p.row_number,
  p.sheet_row,
  p.own_key,
  p.id_given,
  n.number,
  n.person_key,
  n.first_row AS known_row,
  GREATEST(p.received_at, n.known_since) AS since,
  COUNT(*) OVER (PARTITION BY p.intake_id, p.row_number) AS candidates
FROM possible AS p
INNER JOIN named_number AS n
  ON p.possible_number = n.number AND p.name = n.name AND NOT n.is_contested
WHERE
  COALESCE(
    p.sex NOT IN ('1', '2')
    OR p.sex = IF(CAST(SUBSTR(n.number, 17, 1) AS INT) % 2 = 1, '1', '2'),
    TRUE
  )
  AND COALESCE(p.birth_date = TO_DATE(SUBSTR(n.number, 7, 8), 'yyyyMMdd'), TRUE)
