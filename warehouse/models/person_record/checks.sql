-- check: every_loaded_row_has_a_record
-- severity: fail
-- zh: 每个载入行都有识别结果
-- en: every loaded row of a person is in person_record
SELECT d.delivery_id
FROM (SELECT delivery_id, SUM(rows_loaded) AS loaded FROM delivery WHERE state = 'loaded' GROUP BY delivery_id) AS d
LEFT JOIN (SELECT delivery_id, COUNT(*) AS known FROM person_record GROUP BY delivery_id) AS p
  ON d.delivery_id = p.delivery_id
WHERE d.loaded <> COALESCE(p.known, 0);
