-- The latest month delivered: that of the rows, or of the period where a list says that nobody was paid.
WITH paid AS (
  SELECT programme, delivery_id, list_place, MAX(paid_month) AS month
  FROM list_payment
  WHERE valid_from <= :as_of AND paid_month <= :as_of_month
  GROUP BY programme, delivery_id, list_place
)

SELECT
  l.source AS programme,
  l.county_code AS list_place,
  MAX(COALESCE(p.month, LEAST(l.period_month, :as_of_month))) AS latest_month
FROM list_in_force AS l
INNER JOIN source_contract AS s
  ON l.source = s.source AND s.grain = 'payment'
LEFT JOIN paid AS p
  ON l.source = p.programme AND l.delivery_id = p.delivery_id AND l.county_code = p.list_place
WHERE l.valid_from <= :as_of
GROUP BY l.source, l.county_code
