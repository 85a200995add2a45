-- Every loaded row of the deliveries that count, with the person that it is.
SELECT
  d.source,
  d.delivery_id,
  r.row_number,
  r.person_key,
  r.key_from AS method,
  CAST(NULL AS DOUBLE) AS match_weight,
  CASE r.key_from
    WHEN 'id_number' THEN '身份证号有效'
    WHEN 'certificate_number' THEN '身份证号缺失或无效，以残疾人证号前18位识别'
    WHEN 'new_person' THEN '无可用号码，按整行内容登记为新人员'
    ELSE '无可用号码，未能识别'
  END AS explanation
FROM any_row AS r
INNER JOIN delivery AS d
  ON r.intake_id = d.intake_id AND d.state = 'loaded'
LEFT ANTI JOIN duplicate_row AS x
  ON r.intake_id = x.intake_id AND r.row_number = x.row_number
WHERE r.row_state = 'loaded' AND r.is_about_person
