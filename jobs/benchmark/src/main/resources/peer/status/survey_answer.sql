-- Only completed interviews of the as-of year or the year before may stand in for a list.
CREATE TABLE survey_answer AS
WITH ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY person_key
      ORDER BY
        period_month DESC,
        interviewed_on DESC NULLS LAST,
        values_given DESC,
        delivery_order DESC,
        row_number DESC
    ) AS choice
  FROM at_survey
  WHERE
    person_key IS NOT NULL
    AND interview_result = '1'
    AND period_month // 100 BETWEEN reference_year - 1 AND reference_year
)

SELECT
  person_key,
  period_month // 100 AS survey_year,
  interviewed_on,
  education,
  marital_status,
  household_key,
  residence,
  economic_status,
  housing_condition,
  is_in_school,
  not_in_school_because,
  is_employed,
  employment_form,
  not_employed_because,
  pension_answer,
  medical_answer,
  gets_living_allowance,
  gets_nursing_allowance,
  rehabilitation_needs,
  rehabilitation_served,
  needs_device,
  has_device,
  needs_modification,
  has_modification,
  care_answer,
  has_family_doctor,
  was_trained,
  joins_culture_sport,
  interview_mode
FROM ranked
WHERE choice = 1;
