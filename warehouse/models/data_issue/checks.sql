-- check: every_issue_has_a_message
-- severity: fail
-- zh: 每处问题都有说明
-- en: every finding says what to do
SELECT rule_id
FROM data_issue
WHERE message_zh IS NULL OR message_en IS NULL;
