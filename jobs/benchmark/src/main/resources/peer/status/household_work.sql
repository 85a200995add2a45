-- By household and by person: who moved to another household takes along what was asked and done.
CREATE TABLE household_work AS
WITH told AS (
  SELECT
    household_key,
    person_key,
    needs_modification,
    IF(
      needs_modification,
      COALESCE(YEAR(interviewed_on) * 100 + MONTH(interviewed_on), period_month // 100 * 100 + 1),
      NULL
    ) AS needed_in,
    IF(period_month // 100 >= reference_year - 1, has_modification, NULL) AS says_modified,
    FALSE AS is_modified,
    FALSE AS is_on_housing_list,
    FALSE AS is_repaired
  FROM at_survey
  WHERE interview_result = '1' AND period_month // 100 > (reference_year - 1) // 5 * 5
  UNION ALL
  SELECT household_key, person_key, NULL, NULL, NULL, TRUE, FALSE, FALSE
  FROM at_home_modification
  WHERE acceptance = '1' AND YEAR(completed_on) > (reference_year - 1) // 5 * 5
  UNION ALL
  SELECT household_key, person_key, NULL, NULL, NULL, FALSE, TRUE, repair_status = '1'
  FROM at_housing
)

SELECT
  key,
  MAX(needs_modification) AS needs_modification,
  MIN(needed_in) AS needed_since,
  MAX(says_modified) AS says_modified,
  MAX(is_modified) AS is_modified,
  MAX(is_on_housing_list) AS is_on_housing_list,
  MAX(is_repaired) AS is_repaired
FROM (SELECT *, unnest([household_key, person_key]) AS key FROM told)
WHERE key IS NOT NULL
GROUP BY key;
