-- By household and by person: who moved to another household takes along what was asked and done. What
-- was done for a person was done for the household in which the person last answered: the others there
-- live on when the person has died.
WITH lived AS (
  SELECT
    person_key,
    household_key,
    ROW_NUMBER() OVER (
      PARTITION BY person_key
      ORDER BY period_month DESC, interviewed_on DESC NULLS LAST, delivery_order DESC, row_number DESC
    ) AS choice
  FROM at_survey
  WHERE interview_result = '1' AND household_key IS NOT NULL AND person_key IS NOT NULL
),
listed AS (
  SELECT
    household_key,
    person_key,
    TRUE AS is_modified,
    FALSE AS is_on_housing_list,
    FALSE AS is_repaired
  FROM at_home_modification
  WHERE acceptance = '1' AND YEAR(completed_on) > (reference_year - 1) DIV 5 * 5
  UNION ALL
  SELECT
    household_key,
    person_key,
    FALSE,
    TRUE,
    repair_status = '1' AND COALESCE(completed_on <= as_of, TRUE)
  FROM at_housing
),
told AS (
  SELECT
    household_key,
    person_key,
    CAST(NULL AS STRING) AS lived_in,
    needs_modification,
    IF(
      needs_modification,
      COALESCE(YEAR(interviewed_on) * 100 + MONTH(interviewed_on), period_month DIV 100 * 100 + 1),
      NULL
    ) AS needed_in,
    IF(period_month DIV 100 >= reference_year - 1, has_modification, NULL) AS says_modified,
    FALSE AS is_modified,
    FALSE AS is_on_housing_list,
    FALSE AS is_repaired
  FROM at_survey
  WHERE interview_result = '1' AND period_month DIV 100 > (reference_year - 1) DIV 5 * 5
  UNION ALL
  SELECT
    w.household_key,
    w.person_key,
    l.household_key,
    NULL,
    NULL,
    NULL,
    w.is_modified,
    w.is_on_housing_list,
    w.is_repaired
  FROM listed AS w
  LEFT JOIN lived AS l
    ON w.person_key = l.person_key AND l.choice = 1
)

SELECT
  key,
  MAX(needs_modification) AS needs_modification,
  MIN(needed_in) AS needed_since,
  MAX(says_modified) AS says_modified,
  MAX(is_modified) AS is_modified,
  MAX(is_on_housing_list) AS is_on_housing_list,
  MAX(is_repaired) AS is_repaired
FROM (SELECT *, EXPLODE(ARRAY(household_key, person_key, lived_in)) AS key FROM told)
WHERE key IS NOT NULL
GROUP BY key
