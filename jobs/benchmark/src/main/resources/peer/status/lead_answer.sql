-- 1 to 8 tell of the entitlement; 1, 2, 3 and 9 answer who is left out; 9 to 11 what was paid.
CREATE TABLE lead_answer AS
WITH answer AS (
  SELECT
    *,
    COALESCE(YEAR(verified_on) * 100 + MONTH(verified_on), period_month) AS answered_in,
    unnest(
      list_filter(
        [
          IF(result NOT IN ('9', '10', '11'), 'entitlement', NULL),
          IF(result IN ('1', '2', '3', '9'), 'gap', NULL),
          IF(result IN ('9', '10', '11'), 'payment', NULL)
        ],
        a -> a IS NOT NULL
      )
    ) AS about
  FROM at_verification
  WHERE
    person_key IS NOT NULL
    AND key_from IN ('id_number', 'certificate_number', 'repaired_id', 'reviewed')
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
  WHERE about = 'payment' OR COALESCE(first_month, answered_in) <= month_of(as_of())
)

SELECT
  person_key,
  matter AS programme,
  about,
  result,
  answered_in,
  COALESCE(first_month, answered_in) <= month_of(as_of())
  AND COALESCE(last_month >= month_of(as_of()), TRUE) AS holds
FROM ranked
WHERE choice = 1;
