-- Months with a positive net amount in the lists of any county: rows paid in the month or for it,
-- arrears and recoveries included. What one county recovers takes nothing from what another pays.
-- Only who is known by a number counts. A slip in a year makes ten years of months at most.
WITH payment AS (
  SELECT
    *,
    MONTH_INDEX_OF(paid_month) AS paid_in,
    IF(last_month < first_month, paid_month, COALESCE(first_month, paid_month)) AS first_given,
    IF(last_month < first_month, paid_month, COALESCE(last_month, paid_month)) AS last_given
  FROM list_payment
  WHERE
    valid_from <= :as_of
    AND paid_month <= :as_of_month
    AND person_key IS NOT NULL
    AND key_from IN ('id_number', 'certificate_number', 'repaired_id', 'reviewed')
),

spanned AS (
  SELECT
    *,
    MONTH_INDEX_OF(first_given) AS first_in,
    MONTH_INDEX_OF(last_given) AS last_in
  FROM payment
),

counted AS (
  SELECT
    *,
    EXPLODE(
      IF(
        first_in = paid_in AND last_in = paid_in,
        ARRAY(paid_in),
        ARRAY_UNION(
          ARRAY(paid_in), SEQUENCE(GREATEST(first_in, last_in - 119), last_in)
        )
      )
    ) AS month_index
  FROM spanned
),

shared AS (
  SELECT
    *,
    IF(
      month_index BETWEEN first_in AND last_in,
      CAST(amount_yuan / (last_in - first_in + 1) AS DECIMAL(20, 6)),
      CAST(0 AS DECIMAL(20, 6))
    ) AS share_of_row,
    payment_kind = '1' AND amount_yuan > 0 AND month_index BETWEEN first_in AND last_in AS is_regular
  FROM counted
  WHERE month_index <= YEAR(:as_of) * 12 + MONTH(:as_of) - 1
),
by_list AS (
  SELECT
    programme,
    person_key,
    month_index,
    list_place,
    SUM(amount_yuan) AS net_yuan,
    SUM(share_of_row) AS share_yuan,
    COUNT_IF(is_regular) AS regular_payments,
    MAX(share_of_row) FILTER (WHERE is_regular) AS largest_yuan
  FROM shared
  GROUP BY programme, person_key, month_index, list_place
)

SELECT
  programme,
  person_key,
  month_index,
  MIN(list_place) FILTER (WHERE net_yuan > 0) AS list_place,
  ARRAY_JOIN(ARRAY_SORT(COLLECT_SET(list_place) FILTER (WHERE regular_payments > 0)), '+')
    AS lists_regular,
  SUM(net_yuan) FILTER (WHERE net_yuan > 0) AS net_yuan,
  SUM(share_yuan) AS share_yuan,
  SUM(regular_payments) AS regular_payments,
  MAX(largest_yuan) AS largest_yuan
FROM by_list
GROUP BY programme, person_key, month_index
HAVING MAX(net_yuan) > 0
