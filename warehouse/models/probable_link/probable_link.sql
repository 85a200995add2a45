-- Entries of the registers without a number are one person with those that they cluster with; the row
-- of another list is the likeliest person, if no other is nearly as likely.
WITH likely AS (
  SELECT p.*, COALESCE(c.person_key, p.person_key) AS settled_key
  FROM judged_pair AS p
  LEFT JOIN linkage_cluster AS c
    ON p.person_key = c.record_id
  WHERE p.decision = 'link'
),

best AS (
  SELECT
    record_id,
    settled_key,
    MAX(match_weight) AS match_weight,
    MAX_BY(comparison, (match_weight, person_key)) AS comparison,
    MAX_BY(known_since, (match_weight, person_key)) AS known_since
  FROM likely
  WHERE NOT registers
  GROUP BY record_id, settled_key
),

ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER to_record AS choice,
    LEAD(match_weight) OVER to_record AS next_weight
  FROM best
  WINDOW to_record AS (
    PARTITION BY record_id
    ORDER BY match_weight DESC, settled_key
  )
),

settled AS (
  SELECT record_id, settled_key, match_weight, comparison, known_since
  FROM ranked
  WHERE choice = 1 AND COALESCE(match_weight - next_weight >= 3, TRUE)

  UNION ALL

  SELECT
    l.record_id,
    l.settled_key,
    MAX(l.match_weight) AS match_weight,
    MAX_BY(l.comparison, (l.match_weight, l.person_key)) AS comparison,
    MAX_BY(l.known_since, (l.match_weight, l.person_key)) AS known_since
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
  GREATEST(u.received_at, s.known_since) AS since
FROM settled AS s
INNER JOIN unresolved_row AS u
  ON s.record_id = u.record_id
LEFT JOIN register_entry AS e
  ON s.settled_key = e.person_key
