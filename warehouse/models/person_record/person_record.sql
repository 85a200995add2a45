-- Every loaded row of the deliveries that count, with the person that it is.
SELECT
  r.source,
  r.delivery_id,
  r.row_number,
  COALESCE(l.person_key, r.person_key) AS person_key,
  COALESCE(l.method, r.key_from) AS method,
  l.match_weight,
  COALESCE(
    l.explanation,
    CASE r.key_from
      WHEN 'id_number' THEN '身份证号有效'
      WHEN 'certificate_number' THEN '身份证号缺失或无效，以残疾人证号前18位识别'
      WHEN 'new_person' THEN '无可用号码，按整行内容登记为新人员'
      ELSE '无可用号码，未能识别'
    END
  ) AS explanation
FROM counting_row AS r
LEFT JOIN person_link AS l
  ON r.intake_id = l.intake_id AND r.row_number = l.row_number
