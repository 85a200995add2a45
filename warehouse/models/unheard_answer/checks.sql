-- check: answers_stay_in_later_files
-- severity: warn
-- zh: 同一县同一期的核查结果只有最后一份文件算数；先报的以下文件中有人不在最后一份里，其答复不算数。请把这些行补入最后一份后重报；已不需要的，撤回先报的文件（dpstat withdraw 报送编号）
-- en: of a county's answers to leads of one period the last file counts alone, and these earlier ones answer for people whom it leaves out. Add their rows to the last file and deliver it anew, or withdraw the earlier one (dpstat withdraw DELIVERY)
-- rows: SELECT file_name, delivery_id, sheet_row FROM unheard_answer ORDER BY file_name, delivery_id, sheet_row
SELECT CONCAT(file_name, ' (', delivery_id, ')') AS shown
FROM unheard_answer;
