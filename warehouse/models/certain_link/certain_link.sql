-- Broken numbers that mean exactly one known person, other persons on someone's number, and who was
-- found to be the number's person after all.
SELECT
  source,
  delivery_id,
  intake_id,
  row_number,
  sheet_row,
  person_key,
  own_key,
  IF(decision = '1', 'reviewed', 'repaired_id') AS method,
  IF(
    decision = '1',
    CONCAT(told, '，确认为该号码的已知人员'),
    '身份证号改动一位或交换相邻两位后有效，姓名与该号码的已知人员相同，性别、出生日期不矛盾'
  ) AS explanation,
  number AS id_number,
  id_given,
  since
FROM repair_candidate
WHERE is_candidate AND candidates = 1 AND COALESCE(decision = '1', TRUE)

UNION ALL

SELECT
  d.source,
  d.delivery_id,
  d.intake_id,
  d.row_number,
  d.sheet_row,
  IF(n.is_another, COALESCE(n.other_key, d.contested_key), d.own_key) AS person_key,
  d.own_key,
  IF(n.is_another, 'contested', 'reviewed') AS method,
  CASE n.decision
    WHEN '1' THEN CONCAT(n.told, '，确认为该号码的人员')
    WHEN '2' THEN CONCAT(n.told, '，确认不是该号码的人员')
    ELSE '出生日期与身份证号不符，姓名与该号码的其他记录明显不同，核对之前按另一人处理'
  END AS explanation,
  IF(n.is_another, NULL, d.number) AS id_number,
  CAST(NULL AS STRING) AS id_given,
  GREATEST(d.received_at, n.known_since, n.decided_since) AS since
FROM doubtful_row AS d
INNER JOIN settled_name AS n
  ON d.number = n.number AND d.name = n.name AND (n.is_another OR n.decision = '1')
