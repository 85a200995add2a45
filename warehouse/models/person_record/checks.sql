-- check: every_loaded_row_has_a_record
-- severity: fail
-- zh: 每个载入行都有识别结果
-- en: every loaded row of a person is in person_record
WITH loaded AS (
  SELECT d.delivery_id, SUM(d.rows_loaded) AS loaded
  FROM delivery AS d
  INNER JOIN source_contract AS c
    ON d.source = c.source AND c.is_about_persons
  WHERE d.state = 'loaded'
  GROUP BY d.delivery_id
)
SELECT d.delivery_id
FROM loaded AS d
LEFT JOIN (SELECT delivery_id, COUNT(*) AS known FROM person_record GROUP BY delivery_id) AS p
  ON d.delivery_id = p.delivery_id
WHERE d.loaded <> COALESCE(p.known, 0);
