-- The latest month delivered: that of the rows, or of the period where a list says that nobody was paid.
-- One that only repeats an earlier list tells of no month, for its payments count once, with the earlier;
-- nor does one that only pays ahead.
WITH paid AS (
  SELECT programme, delivery_id, list_place, MAX(paid_month) AS month
  FROM list_payment
  WHERE valid_from <= :as_of AND paid_month <= :as_of_month
  GROUP BY programme, delivery_id, list_place
),

filled AS (
  SELECT intake_id, list_place
  FROM list_profile
  WHERE column_name IS NULL AND rows > 0
),

told AS (
  SELECT
    l.source AS programme,
    l.county_code AS list_place,
    CASE WHEN f.intake_id IS NULL THEN LEAST(l.period_month, :as_of_month) ELSE p.month END AS month
  FROM list_in_force AS l
  INNER JOIN source_contract AS s
    ON l.source = s.source AND s.grain = 'payment'
  LEFT JOIN paid AS p
    ON l.source = p.programme AND l.delivery_id = p.delivery_id AND l.county_code = p.list_place
  LEFT JOIN filled AS f
    ON l.intake_id = f.intake_id AND l.county_code = f.list_place
  WHERE l.valid_from <= :as_of
)

SELECT
  programme,
  list_place,
  MAX(month) AS latest_month
FROM told
WHERE month IS NOT NULL
GROUP BY programme, list_place
