-- The household is that of the person's own survey; who was asked for none stands alone.
-- A place that is not told comes after any.
CREATE TABLE household_known AS
WITH listing AS (
  SELECT
    county_code,
    MAX(source = 'home-modification' AND tells_of_five_years) AS has_works,
    MAX(source = 'housing') AS has_housing
  FROM county_evidence
  WHERE source IN ('home-modification', 'housing')
  GROUP BY county_code
),
member AS (
  SELECT
    COALESCE(s.household_key, s.person_key) AS household_key,
    s.household_key IS NOT NULL AS is_named,
    concat_ws(
      '|',
      coalesce(s.county_code, '~'),
      coalesce(s.township_code, '~'),
      coalesce(s.city_code, '~'),
      coalesce(s.province_code, '~')
    ) AS place,
    s.age,
    s.is_severe,
    s.is_severe
    AND s.age BETWEEN 18 AND 59
    AND s.employment_covered = FALSE
    AND NOT COALESCE(s.works_without_list, FALSE) AS is_severe_adult_without_work,
    s.dibao_covered OR s.is_marginal AS is_assisted,
    s.dibao_evidence,
    s.is_surveyed,
    w.needs_modification,
    w.needed_since,
    w.says_modified,
    COALESCE(w.is_modified, FALSE) AS is_modified,
    COALESCE(w.is_on_housing_list, FALSE) AS is_on_housing_list,
    COALESCE(w.is_repaired, FALSE) AS is_repaired
  FROM person_status AS s
  LEFT JOIN household_work AS w
    ON s.person_key = w.key
),
household AS (
  SELECT
    household_key,
    MAX(is_named) AS is_named,
    MIN(place) AS place,
    CAST(COUNT(*) AS INT) AS disabled_members,
    BOOL_OR(age >= 60) OR IF(COUNT(age) < COUNT(*), NULL, FALSE) AS has_elderly,
    BOOL_OR(age BETWEEN 16 AND 59) OR IF(COUNT(age) < COUNT(*), NULL, FALSE) AS has_working_age,
    BOOL_OR(is_severe) OR IF(COUNT(is_severe) < COUNT(*), NULL, FALSE) AS has_severe,
    BOOL_OR(is_severe_adult_without_work)
    OR IF(COUNT(is_severe_adult_without_work) < COUNT(*), NULL, FALSE)
      AS has_severe_adult_without_work,
    BOOL_OR(is_assisted) OR IF(COUNT(is_assisted) < COUNT(*), NULL, FALSE) AS is_assisted,
    CASE
      WHEN BOOL_OR(is_assisted AND dibao_evidence = 'extract') THEN 'extract'
      WHEN BOOL_OR(dibao_evidence = 'survey') THEN 'survey'
      ELSE MIN(dibao_evidence)
    END AS dibao_evidence,
    MAX(is_surveyed) AS is_surveyed,
    MAX(needs_modification) AS needs_modification,
    MIN(needed_since) AS needed_since,
    MAX(says_modified) AS says_modified,
    MAX(is_modified) AS is_modified,
    MAX(is_on_housing_list) AS is_on_housing_list,
    MAX(is_repaired) AS is_repaired
  FROM member
  GROUP BY household_key
),
answered AS (
  SELECT
    household_key,
    arg_max({members: members, over_60: over_60, workers: workers, employed: employed, income_yuan: income_yuan}, survey_year) AS answer
  FROM household_income
  WHERE survey_year BETWEEN YEAR(as_of()) - 1 AND YEAR(as_of())
  GROUP BY household_key
),
told AS (
  SELECT
    h.*,
    a.answer,
    COALESCE(h.needs_modification OR w.needs_modification, h.needs_modification, w.needs_modification, FALSE)
      AS modification_need,
    LEAST(h.needed_since, w.needed_since) AS modification_needed_since,
    h.is_modified OR COALESCE(w.is_modified, FALSE) AS modification_listed,
    COALESCE(h.says_modified OR w.says_modified, h.says_modified, w.says_modified) AS modification_said,
    h.is_on_housing_list OR COALESCE(w.is_on_housing_list, FALSE) AS on_housing_list,
    h.is_repaired OR COALESCE(w.is_repaired, FALSE) AS repaired,
    COALESCE(l.has_works, FALSE) AS has_works,
    COALESCE(l.has_housing, FALSE) AS has_housing
  FROM household AS h
  LEFT JOIN household_work AS w
    ON h.household_key = w.key
  LEFT JOIN answered AS a
    ON h.household_key = a.household_key
  LEFT JOIN listing AS l
    ON split_part(h.place, '|', 1) = l.county_code
)

SELECT
  household_key,
  nullif(split_part(place, '|', 4), '~') AS province_code,
  nullif(split_part(place, '|', 3), '~') AS city_code,
  nullif(split_part(place, '|', 1), '~') AS county_code,
  nullif(split_part(place, '|', 2), '~') AS township_code,
  answer.members,
  disabled_members,
  answer.over_60,
  answer.workers,
  answer.employed,
  answer.income_yuan AS disposable_income_yuan,
  ROUND(answer.income_yuan / answer.members, 2) AS income_per_capita_yuan,
  has_elderly,
  has_working_age,
  has_severe,
  has_severe_adult_without_work,
  is_assisted,
  dibao_evidence,
  is_surveyed,
  modification_need,
  modification_needed_since,
  IF(has_works, modification_listed, modification_said) AS modification_done,
  on_housing_list AS is_on_housing_list,
  repaired AS is_repaired,
  IF(is_named, 'survey', 'none') AS survey_evidence,
  CASE
    WHEN has_works THEN 'extract'
    WHEN modification_said IS NOT NULL THEN 'survey'
    ELSE 'none'
  END AS home_modification_evidence,
  IF(has_housing, 'extract', 'none') AS housing_evidence
FROM told;
