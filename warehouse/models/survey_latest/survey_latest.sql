-- The latest year's row of a person; within it the latest interview, the fullest row, the later one.
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
  WHERE person_key IS NOT NULL
)

SELECT
  person_key,
  interview_result = '3' AND COALESCE(key_from, '') <> 'probabilistic' AS is_dead,
  NUMBER_OF(id_number, certificate_number, key_from) AS number,
  birth_date,
  sex AS sex_given,
  ethnicity,
  category,
  grade,
  components,
  registered_division,
  hukou
FROM ranked
WHERE choice = 1
