-- Broken numbers that mean exactly one known person, and other persons on someone's number.
SELECT
  source,
  delivery_id,
  intake_id,
  row_number,
  sheet_row,
  person_key,
  own_key,
  'repaired_id' AS method,
  '身份证号改动一位或交换相邻两位后有效，姓名与该号码的已知人员相同，性别、出生日期不矛盾' AS explanation,
  number AS id_number,
  id_given,
  since
FROM repair_candidate
WHERE candidates = 1

UNION ALL

SELECT
  d.source,
  d.delivery_id,
  d.intake_id,
  d.row_number,
  d.sheet_row,
  d.contested_key AS person_key,
  d.own_key,
  'contested' AS method,
  '出生日期与身份证号不符，姓名与该号码的其他记录明显不同，核对之前按另一人处理' AS explanation,
  CAST(NULL AS STRING) AS id_number,
  CAST(NULL AS STRING) AS id_given,
  GREATEST(d.received_at, n.known_since) AS since
FROM doubtful_row AS d
INNER JOIN named_number AS n
  ON d.number = n.number AND d.name = n.name AND n.is_contested
