-- Entries of the registers without a number are one person with those that they cluster with; the
-- row of another list is the likeliest person, if no other is nearly as likely. A link is reviewed
-- where the very person was decided.
WITH likely AS (
  SELECT
    p.*,
    COALESCE(c.person_key, p.person_key) AS settled_key,
    IF(
      p.decision = 'reviewed'
      AND (p.has_number OR c.person_key IS NULL OR NOT COALESCE(e.has_number, FALSE)),
      p.pair_id,
      NULL
    ) AS reviewed_pair
  FROM judged_pair AS p
  LEFT JOIN linkage_cluster AS c
    ON p.person_key = c.record_id
  LEFT JOIN known_person AS e
    ON c.person_key = e.person_key
  WHERE p.decision IN ('link', 'reviewed')
),

best AS (
  SELECT
    record_id,
    settled_key,
    MAX(strength) AS strength,
    MAX_BY(match_weight, (strength, person_key)) AS match_weight,
    MAX_BY(comparison, (strength, person_key)) AS comparison,
    MAX_BY(known_since, (strength, person_key)) AS known_since,
    MAX_BY(reviewed_pair, (strength, person_key)) AS reviewed_pair
  FROM likely
  WHERE NOT registers
  GROUP BY record_id, settled_key
),

ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER to_record AS choice,
    LEAD(strength) OVER to_record AS next_strength
  FROM best
  WINDOW to_record AS (
    PARTITION BY record_id
    ORDER BY strength DESC, settled_key
  )
),

settled AS (
  SELECT record_id, settled_key, match_weight, comparison, known_since, reviewed_pair
  FROM ranked
  WHERE choice = 1 AND COALESCE(strength - next_strength >= 3, TRUE)

  UNION ALL

  SELECT
    l.record_id,
    l.settled_key,
    MAX_BY(l.match_weight, (l.strength, l.person_key)) AS match_weight,
    MAX_BY(l.comparison, (l.strength, l.person_key)) AS comparison,
    MAX_BY(l.known_since, (l.strength, l.person_key)) AS known_since,
    MAX_BY(l.reviewed_pair, (l.strength, l.person_key)) AS reviewed_pair
  FROM likely AS l
  INNER JOIN linkage_cluster AS c
    ON l.record_id = c.record_id AND l.settled_key = c.person_key
  WHERE l.registers AND l.settled_key <> l.record_id
  GROUP BY l.record_id, l.settled_key
)

SELECT
  u.source,
  u.delivery_id,
  u.intake_id,
  u.row_number,
  u.sheet_row,
  u.own_key,
  s.settled_key AS person_key,
  IF(e.has_number, e.id_given, NULL) AS id_number,
  s.match_weight,
  s.comparison,
  d.told,
  GREATEST(u.received_at, s.known_since, d.received_at) AS since
FROM settled AS s
INNER JOIN unresolved_row AS u
  ON s.record_id = u.record_id
LEFT JOIN known_person AS e
  ON s.settled_key = e.person_key
LEFT JOIN link_decision AS d
  ON s.reviewed_pair = d.pair_id
