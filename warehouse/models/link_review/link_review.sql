-- One pair for each two clearly different names of a number, by the first row of each, and for each
-- known person whom a broken number may mean where it may mean several.
WITH undecided AS (
  SELECT
    p.*,
    u.own_row,
    MAX(p.match_weight) OVER (PARTITION BY p.record_id) AS best_weight
  FROM judged_pair AS p
  INNER JOIN (
    SELECT
      u.record_id,
      MIN(STRUCT(u.delivery_order, u.row_number, u.source, u.delivery_id)) AS own_row
    FROM unresolved_row AS u
    LEFT ANTI JOIN probable_link AS l
      ON u.intake_id = l.intake_id AND u.row_number = l.row_number
    GROUP BY u.record_id
  ) AS u
    ON p.record_id = u.record_id
),

pair AS (
  SELECT
    a.first_row AS left_row,
    b.first_row AS right_row,
    IF(a.is_contested OR b.is_contested, 'contested', 'name_conflict') AS reason,
    IF(
      a.is_contested OR b.is_contested,
      '号码相同，姓名明显不同，其中一方的出生日期与号码不符',
      '号码相同，姓名明显不同'
    ) AS comparison,
    CAST(NULL AS DOUBLE) AS match_weight,
    CAST(NULL AS DOUBLE) AS probability
  FROM named_number AS a
  INNER JOIN named_number AS b
    ON a.number = b.number AND a.first_row < b.first_row
  WHERE NAMES_DIFFER(a.name, b.name)

  UNION ALL

  SELECT
    STRUCT(0 AS delivery_order, row_number, source, delivery_id) AS left_row,
    known_row AS right_row,
    'repair_candidates' AS reason,
    CONCAT('姓名相同，号码相差一位或相邻两位互换，可能的已知人员有', candidates, '人') AS comparison,
    CAST(NULL AS DOUBLE) AS match_weight,
    CAST(NULL AS DOUBLE) AS probability
  FROM repair_candidate
  WHERE candidates > 1

  UNION ALL

  SELECT
    own_row AS left_row,
    known_row AS right_row,
    'probable' AS reason,
    comparison,
    match_weight,
    match_probability AS probability
  FROM undecided
  WHERE best_weight - match_weight < 3
),

recorded AS (
  SELECT
    CONCAT_WS(':', left_row.source, left_row.delivery_id, left_row.row_number) AS left_record,
    CONCAT_WS(':', right_row.source, right_row.delivery_id, right_row.row_number) AS right_record,
    reason,
    comparison,
    match_weight,
    probability
  FROM pair
)

SELECT
  SUBSTR(SHA2(CONCAT(left_record, ' ', right_record), 256), 1, 16) AS pair_id,
  left_record,
  right_record,
  match_weight,
  probability,
  reason,
  comparison,
  CAST(NULL AS STRING) AS decision,
  CAST(NULL AS STRING) AS decided_by,
  CAST(NULL AS TIMESTAMP) AS decided_at
FROM recorded
