-- check: every_target_has_a_status
-- severity: fail
-- zh: 每个目标都有状态
-- en: every target has a status
SELECT plan_id
FROM target_progress
WHERE status IS NULL;
