-- 1 to 8 tell of the entitlement; 1, 2, 3 and 9 answer who is left out; 9 to 11 what was paid.
WITH answer AS (
  SELECT
    v.* EXCEPT (person_key),
    IF(u.intake_id IS NULL, v.person_key, u.person_key) AS person_key,
    COALESCE(YEAR(verified_on) * 100 + MONTH(verified_on), period_month) AS answered_in,
    EXPLODE(
      ARRAY_COMPACT(
        ARRAY(
          IF(result NOT IN ('9', '10', '11'), 'entitlement', NULL),
          IF(result IN ('1', '2', '3', '9'), 'gap', NULL),
          IF(result IN ('9', '10', '11'), 'payment', NULL)
        )
      )
    ) AS about
  FROM at_verification AS v
  LEFT JOIN unnumbered_answer AS u
    ON v.intake_id = u.intake_id AND v.row_number = u.row_number
),

ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY person_key, matter, about
      ORDER BY answered_in DESC, verified_on DESC NULLS LAST, delivery_order DESC, row_number DESC
    ) AS choice
  FROM answer
  -- An exemption renewed ahead of time goes on; what was found of payments is of months gone by.
  WHERE
    person_key IS NOT NULL
    AND (about = 'payment' OR COALESCE(first_month, answered_in) <= :as_of_month)
)

SELECT
  person_key,
  matter AS programme,
  about,
  result,
  answered_in,
  COALESCE(first_month, answered_in) <= :as_of_month
  AND COALESCE(last_month >= :as_of_month, TRUE) AS holds
FROM ranked
WHERE choice = 1
