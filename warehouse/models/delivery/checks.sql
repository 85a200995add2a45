-- check: delivery_counts_add_up
-- severity: fail
-- zh: 每份名单：数据行 = 载入 + 重复 + 退回
-- en: of every delivery, rows read = loaded + duplicate + rejected
SELECT delivery_id
FROM delivery
WHERE rows_read <> rows_loaded + rows_duplicate + rows_rejected OR rows_loaded < 0;
