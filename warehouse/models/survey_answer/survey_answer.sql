-- Of the completed interviews of the as-of year and the year before, which alone may stand in for a
-- list, each question takes the latest reply: a form that leaves it out does not hide the one before.
-- Where somebody studies or works, and why not, is said in one breath. What the latest survey year is
-- asked about is of the latest interview alone.
WITH ranked AS (
  SELECT
    *,
    COALESCE(YEAR(interviewed_on) * 100 + MONTH(interviewed_on), period_month DIV 100 * 100 + 1)
      AS asked_in,
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
    AND period_month DIV 100 BETWEEN reference_year - 1 AND reference_year
)

SELECT
  person_key,
  MAX(period_month DIV 100) FILTER (WHERE choice = 1) AS survey_year,
  MAX(interviewed_on) FILTER (WHERE choice = 1) AS interviewed_on,
  MIN_BY(education, choice) FILTER (WHERE education IS NOT NULL) AS education,
  MIN_BY(marital_status, choice) FILTER (WHERE marital_status IS NOT NULL) AS marital_status,
  MIN_BY(household_key, choice) FILTER (WHERE household_key IS NOT NULL) AS household_key,
  MIN_BY(residence, choice) FILTER (WHERE residence IS NOT NULL) AS residence,
  MIN_BY(economic_status, choice) FILTER (WHERE economic_status IS NOT NULL) AS economic_status,
  MIN_BY(housing_condition, choice) FILTER (WHERE housing_condition IS NOT NULL) AS housing_condition,
  MIN_BY(is_in_school, choice) FILTER (WHERE is_in_school IS NOT NULL) AS is_in_school,
  IF(
    COUNT(is_in_school) > 0,
    MIN_BY(not_in_school_because, choice) FILTER (WHERE is_in_school IS NOT NULL),
    MIN_BY(not_in_school_because, choice) FILTER (WHERE not_in_school_because IS NOT NULL)
  ) AS not_in_school_because,
  MIN_BY(is_employed, choice) FILTER (WHERE is_employed IS NOT NULL) AS is_employed,
  IF(
    COUNT(is_employed) > 0,
    MIN_BY(employment_form, choice) FILTER (WHERE is_employed IS NOT NULL),
    MIN_BY(employment_form, choice) FILTER (WHERE employment_form IS NOT NULL)
  ) AS employment_form,
  IF(
    COUNT(is_employed) > 0,
    MIN_BY(not_employed_because, choice) FILTER (WHERE is_employed IS NOT NULL),
    MIN_BY(not_employed_because, choice) FILTER (WHERE not_employed_because IS NOT NULL)
  ) AS not_employed_because,
  MIN_BY(pension_answer, choice) FILTER (WHERE pension_answer IS NOT NULL) AS pension_answer,
  MIN_BY(medical_answer, choice) FILTER (WHERE medical_answer IS NOT NULL) AS medical_answer,
  MIN_BY(gets_living_allowance, choice) FILTER (WHERE gets_living_allowance IS NOT NULL) AS gets_living_allowance,
  MIN_BY(gets_nursing_allowance, choice) FILTER (WHERE gets_nursing_allowance IS NOT NULL) AS gets_nursing_allowance,
  MIN_BY(rehabilitation_needs, choice) FILTER (WHERE rehabilitation_needs IS NOT NULL) AS rehabilitation_needs,
  MIN_BY(rehabilitation_served, choice) FILTER (WHERE rehabilitation_served IS NOT NULL) AS rehabilitation_served,
  MIN_BY(needs_device, choice) FILTER (WHERE needs_device IS NOT NULL) AS needs_device,
  MIN_BY(has_device, choice) FILTER (WHERE has_device IS NOT NULL) AS has_device,
  MIN_BY(needs_modification, choice) FILTER (WHERE needs_modification IS NOT NULL) AS needs_modification,
  MIN_BY(has_modification, choice) FILTER (WHERE has_modification IS NOT NULL) AS has_modification,
  MIN_BY(care_answer, choice) FILTER (WHERE care_answer IS NOT NULL) AS care_answer,
  MIN_BY(has_family_doctor, choice) FILTER (WHERE has_family_doctor IS NOT NULL) AS has_family_doctor,
  MIN_BY(was_trained, choice) FILTER (WHERE was_trained IS NOT NULL) AS was_trained,
  MAX(joins_culture_sport) FILTER (WHERE choice = 1) AS joins_culture_sport,
  MAX(interview_mode) FILTER (WHERE choice = 1) AS interview_mode,
  MIN_BY(asked_in, choice) FILTER (WHERE rehabilitation_needs IS NOT NULL) AS rehabilitation_asked_in,
  MIN_BY(asked_in, choice) FILTER (WHERE needs_device IS NOT NULL) AS device_asked_in
FROM ranked
GROUP BY person_key
