-- check: list_spans_do_not_end_before_they_begin
-- severity: fail
-- zh: 名单失效日期不早于生效日期
-- en: no list ends before it begins
SELECT delivery_id
FROM list_in_force
WHERE valid_to < valid_from;
