-- A link is likely enough, and no other person with a number nearly as likely: 3 bits are 8 to 1. A
-- person meets at most one row of a list of a state that names everybody once; where a list has a row
-- for each scheme, somebody may stand on it twice. What someone decided goes before likelihoods,
-- also of rows in other lists that say the same.
WITH own AS (
  SELECT
    *,
    MIN(STRUCT(delivery_order, row_number, source, delivery_id)) OVER (
      PARTITION BY name, sex, birth_date, place, household, category, phone, id_given, id_begins
    ) AS first_row
  FROM unresolved_row
),

record AS (
  SELECT
    u.record_id,
    MIN(u.first_row) AS own_row,
    BOOL_OR(u.registers) AS registers,
    MIN(IF(c.names_once AND NOT u.registers, u.delivery_id, NULL)) AS state_delivery
  FROM own AS u
  INNER JOIN source_contract AS c
    ON u.source = c.source
  GROUP BY u.record_id
),

likeness AS (
  SELECT p.*
  FROM linkage_pair AS p
  LEFT ANTI JOIN namesake_pair AS n
    ON p.record_id = n.record_id
  UNION ALL
  SELECT record_id, person_key, match_weight, match_probability, is_likely, comparison
  FROM namesake_pair
),

-- Two entries of the registers without a number are one pair, whichever is compared with the other.
pair AS (
  SELECT
    p.*,
    e.has_number,
    e.known_since,
    o.registers,
    o.state_delivery,
    IF(e.has_number OR NOT o.registers OR o.own_row < e.known_row, o.own_row, e.known_row)
      AS left_row,
    IF(e.has_number OR NOT o.registers OR o.own_row < e.known_row, e.known_row, o.own_row)
      AS right_row
  FROM likeness AS p
  INNER JOIN known_person AS e
    ON p.person_key = e.person_key
  INNER JOIN record AS o
    ON p.record_id = o.record_id
  WHERE p.record_id <> p.person_key
),

candidate AS (
  SELECT
    p.*,
    d.pair_id,
    d.decision AS decided,
    CASE d.decision WHEN '1' THEN 1000 WHEN '2' THEN -1000000 ELSE p.match_weight END AS strength
  FROM pair AS p
  LEFT JOIN link_decision AS d
    ON PAIR_ID(p.left_row, p.right_row) = d.pair_id
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
  SELECT c.*
  FROM candidate AS c
  LEFT ANTI JOIN met AS m
    ON c.state_delivery = m.delivery_id AND c.person_key = m.person_key AND c.decided IS NULL
),

ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER to_record AS choice,
    LEAD(strength) OVER to_record AS next_strength,
    ROW_NUMBER() OVER (
      PARTITION BY person_key, COALESCE(state_delivery, record_id)
      ORDER BY strength DESC, record_id
    ) AS choice_of_person
  FROM free
  WINDOW to_record AS (
    PARTITION BY record_id, has_number
    ORDER BY strength DESC, person_key
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
  left_row,
  right_row,
  pair_id,
  registers,
  strength,
  CASE
    WHEN decided = '1' THEN 'reviewed'
    WHEN decided = '2' THEN 'apart'
    WHEN decided IS NOT NULL OR NOT is_likely THEN 'review'
    WHEN NOT has_number THEN 'link'
    WHEN
      choice = 1 AND choice_of_person = 1
      AND COALESCE(strength - next_strength >= 3, TRUE)
      THEN 'link'
    ELSE 'review'
  END AS decision
FROM ranked
