-- A link is likely enough, and no other person with a number nearly as likely: 3 bits are 8 to 1. A
-- person meets at most one row of a list of a state.
WITH candidate AS (
  SELECT p.*, e.has_number, e.known_since, e.known_row
  FROM linkage_pair AS p
  INNER JOIN register_entry AS e
    ON p.person_key = e.person_key
  WHERE p.record_id <> p.person_key
),

record AS (
  SELECT
    u.record_id,
    BOOL_OR(u.registers) AS registers,
    MIN(IF(c.nature = 'state' AND NOT u.registers, u.delivery_id, NULL)) AS state_delivery
  FROM unresolved_row AS u
  INNER JOIN source_contract AS c
    ON u.source = c.source
  GROUP BY u.record_id
),

met AS (
  SELECT DISTINCT r.delivery_id, r.person_key
  FROM counting_row AS r
  LEFT SEMI JOIN candidate AS c
    ON r.person_key = c.person_key
  LEFT SEMI JOIN record AS o
    ON r.delivery_id = o.state_delivery
),

free AS (
  SELECT c.*, o.registers, o.state_delivery
  FROM candidate AS c
  INNER JOIN record AS o
    ON c.record_id = o.record_id
  LEFT ANTI JOIN met AS m
    ON o.state_delivery = m.delivery_id AND c.person_key = m.person_key
),

ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER to_record AS choice,
    LEAD(match_weight) OVER to_record AS next_weight,
    ROW_NUMBER() OVER (
      PARTITION BY person_key, COALESCE(state_delivery, record_id)
      ORDER BY match_weight DESC, record_id
    ) AS choice_of_person
  FROM free
  WINDOW to_record AS (
    PARTITION BY record_id, has_number
    ORDER BY match_weight DESC, person_key
  )
)

SELECT
  record_id,
  person_key,
  match_weight,
  match_probability,
  comparison,
  has_number,
  known_since,
  known_row,
  registers,
  CASE
    WHEN NOT is_likely THEN 'review'
    WHEN NOT has_number THEN 'link'
    WHEN
      choice = 1 AND choice_of_person = 1
      AND COALESCE(match_weight - next_weight >= 3, TRUE)
      THEN 'link'
    ELSE 'review'
  END AS decision
FROM ranked
