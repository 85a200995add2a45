-- One pair for each two clearly different names of a number, by the first row of each, for each
-- known person whom a broken number may mean where it may mean several, and for each likeness that
-- tells too little; a pair that is both stands once. What was decided stays, with who decided it.
WITH undecided AS (
  SELECT DISTINCT u.record_id
  FROM unresolved_row AS u
  LEFT ANTI JOIN probable_link AS l
    ON u.intake_id = l.intake_id AND u.row_number = l.row_number
),

likeness AS (
  SELECT
    p.*,
    u.record_id IS NOT NULL AND p.decision <> 'apart' AS is_open,
    MAX(IF(p.decision = 'apart', NULL, p.match_weight)) OVER (PARTITION BY p.record_id)
      AS best_weight
  FROM judged_pair AS p
  LEFT JOIN undecided AS u
    ON p.record_id = u.record_id
),

repair AS (
  SELECT own_row, known_row, MAX(candidates) AS candidates
  FROM repair_candidate
  WHERE (is_candidate AND candidates > 1) OR decision IS NOT NULL
  GROUP BY own_row, known_row
),

pair AS (
  SELECT
    left_row,
    right_row,
    IF(left_contested OR right_contested, 'contested', 'name_conflict') AS reason,
    IF(
      left_contested OR right_contested,
      '号码相同，姓名明显不同，其中一方的出生日期与号码不符',
      '号码相同，姓名明显不同'
    ) AS comparison,
    CAST(NULL AS DOUBLE) AS match_weight,
    CAST(NULL AS DOUBLE) AS probability
  FROM number_pair

  UNION ALL

  SELECT
    own_row AS left_row,
    known_row AS right_row,
    'repair_candidates' AS reason,
    CONCAT('姓名相同，号码相差一位或相邻两位互换，可能的已知人员有', candidates, '人') AS comparison,
    CAST(NULL AS DOUBLE) AS match_weight,
    CAST(NULL AS DOUBLE) AS probability
  FROM repair

  UNION ALL

  SELECT
    left_row,
    right_row,
    'probable' AS reason,
    MAX_BY(comparison, (match_weight, comparison)) AS comparison,
    MAX(match_weight) AS match_weight,
    MAX(match_probability) AS probability
  FROM likeness AS l
  LEFT ANTI JOIN repair AS r
    ON l.left_row = r.own_row AND l.right_row = r.known_row
  WHERE (is_open AND best_weight - match_weight < 3) OR pair_id IS NOT NULL
  GROUP BY left_row, right_row
)

SELECT
  PAIR_ID(p.left_row, p.right_row) AS pair_id,
  RECORD_OF(p.left_row) AS left_record,
  RECORD_OF(p.right_row) AS right_record,
  p.match_weight,
  p.probability,
  p.reason,
  p.comparison,
  d.decision,
  d.decided_by,
  CAST(d.decided_on AS TIMESTAMP) AS decided_at
FROM pair AS p
LEFT JOIN link_decision AS d
  ON PAIR_ID(p.left_row, p.right_row) = d.pair_id
