-- Rows whose birth date contradicts their number, under a name that resembles none of the rows that
-- agree with it, are another person. Where no row agrees, nobody says that it is not the number's.
WITH named AS (
  SELECT
    number,
    name,
    own_key,
    MIN(STRUCT(delivery_order, row_number, source, delivery_id)) AS first_row,
    BOOL_OR(contested_key IS NULL) AS agrees,
    MIN(received_at) AS since
  FROM doubtful_row
  WHERE number IS NOT NULL AND name IS NOT NULL
  GROUP BY number, name, own_key
),

compared AS (
  SELECT n.number, n.name, BOOL_AND(NAMES_DIFFER(n.name, a.name)) AS is_contested
  FROM named AS n
  INNER JOIN named AS a
    ON n.number = a.number AND a.agrees
  WHERE NOT n.agrees
  GROUP BY n.number, n.name
)

SELECT
  n.number,
  n.name,
  n.own_key AS person_key,
  n.first_row,
  COALESCE(c.is_contested, FALSE) AS is_contested,
  n.since
FROM named AS n
LEFT JOIN compared AS c
  ON n.number = c.number AND n.name = c.name
