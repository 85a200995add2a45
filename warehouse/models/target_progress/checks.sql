-- check: every_target_has_a_status
-- severity: fail
-- zh: 每个目标都有状态
-- en: every target has a status
-- rows: SELECT * FROM target_progress WHERE status IS NULL
-- check: every_target_has_its_figure
-- severity: fail
-- zh: 有名单报送的区划，每个目标都有对应的指标行
-- en: where lists are delivered every target has the cell of its indicator
WITH figure AS (
  SELECT DISTINCT indicator_id, division_code
  FROM indicator_value
  WHERE breakdown = 'total'
),

judged AS (
  SELECT
    STACK(
      2,
      'every_target_has_a_status',
      t.status IS NULL,
      'every_target_has_its_figure',
      t.operator <> 'unknown' AND d.division_code IS NOT NULL AND f.indicator_id IS NULL
    ) AS (check_id, is_found)
  FROM target_progress AS t
  LEFT JOIN (SELECT DISTINCT division_code FROM figure) AS d
    ON t.division_code = d.division_code
  LEFT JOIN figure AS f
    ON t.division_code = f.division_code AND t.indicator_id = f.indicator_id
)

SELECT check_id
FROM judged
WHERE is_found;
