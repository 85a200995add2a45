-- Known persons with the row's name, one slip away from its broken number, whom neither the row's
-- sex nor its birth date contradicts. The same number and name in another list is the same pair.
WITH possible AS (
  SELECT *, EXPLODE(POSSIBLE_NUMBERS(id_given)) AS possible_number
  FROM doubtful_row
  WHERE id_given IS NOT NULL AND name IS NOT NULL
),

candidate AS (
  SELECT
    p.*,
    n.number AS known_number,
    n.person_key,
    n.first_row AS known_row,
    n.known_since,
    MIN(STRUCT(p.delivery_order, p.row_number, p.source, p.delivery_id)) OVER (
      PARTITION BY p.id_given, p.name, n.number
    ) AS own_row
  FROM possible AS p
  INNER JOIN settled_name AS n
    ON p.possible_number = n.number AND p.name = n.name AND NOT n.is_another
  WHERE
    COALESCE(
      p.sex NOT IN ('1', '2')
      OR p.sex = SEX_OF(n.number, NULL),
      TRUE
    )
    AND COALESCE(p.birth_date = BIRTH_DATE_OF(n.number, NULL), TRUE)
),

decided AS (
  SELECT
    c.*,
    d.decision,
    d.told,
    d.received_at AS decided_since,
    COALESCE(d.decision <> '2', TRUE) AS is_open,
    COUNT_IF(d.decision = '1') OVER (PARTITION BY c.intake_id, c.row_number) AS chosen
  FROM candidate AS c
  LEFT JOIN link_decision AS d
    ON PAIR_ID(c.own_row, c.known_row) = d.pair_id
),

judged AS (
  SELECT *, IF(chosen > 0, COALESCE(decision = '1', FALSE), is_open) AS is_candidate
  FROM decided
)

SELECT
  source,
  delivery_id,
  intake_id,
  row_number,
  sheet_row,
  own_key,
  id_given,
  known_number AS number,
  person_key,
  own_row,
  known_row,
  GREATEST(received_at, known_since, decided_since) AS since,
  decision,
  told,
  is_candidate,
  COUNT_IF(is_candidate) OVER (PARTITION BY intake_id, row_number) AS candidates
FROM judged
