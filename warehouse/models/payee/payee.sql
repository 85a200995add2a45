-- Net amount for the latest month: rows paid in it or paid for it, arrears and recoveries included.
SELECT
  p.programme,
  p.list_place,
  COALESCE(p.person_key, CONCAT(p.delivery_id, ':', p.row_number)) AS payee,
  p.person_key,
  m.latest_month,
  SUM(p.amount_yuan) AS net_yuan,
  BOOL_AND(COALESCE(p.key_from, '') = 'probabilistic') AS is_likely,
  BOOL_AND(COALESCE(p.key_from, '') = 'contested') AS is_contested
FROM list_payment AS p
INNER JOIN payment_month AS m
  ON p.programme = m.programme AND p.list_place = m.list_place
WHERE
  p.valid_from <= :as_of
  AND p.paid_month <= :as_of_month
  AND (p.paid_month = m.latest_month OR m.latest_month BETWEEN p.first_month AND p.last_month)
GROUP BY ALL
