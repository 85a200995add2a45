-- check: methods_add_up_to_rows
-- severity: fail
-- zh: 各种识别方法的行数之和等于行数，估计认错的不超过按可能性识别的行数
-- en: rows by method add up to all rows, and no more are expected to be wrong than were linked by likelihood
-- check: groups_add_up_to_loaded_rows
-- severity: fail
-- zh: 各种分组方式的行数之和都等于载入的人员行数
-- en: by every breakdown rows add up to the loaded rows of persons
WITH loaded AS (
  SELECT COALESCE(SUM(d.rows_loaded), 0) AS rows
  FROM delivery AS d
  INNER JOIN source_contract AS c
    ON d.source = c.source AND c.is_about_persons
  WHERE d.state = 'loaded'
)

SELECT 'methods_add_up_to_rows' AS check_id
FROM linkage_quality
WHERE
  rows <> id_number + certificate_number + repaired_id + probabilistic + reviewed
  + new_person + contested + nobody
  OR expected_wrong > probabilistic

UNION ALL

SELECT 'groups_add_up_to_loaded_rows' AS check_id
FROM (SELECT breakdown, SUM(rows) AS rows FROM linkage_quality GROUP BY breakdown) AS g
CROSS JOIN loaded AS l
WHERE g.rows <> l.rows;
