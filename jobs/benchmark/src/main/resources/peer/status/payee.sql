-- Net amount for the latest month: rows paid in it or paid for it, arrears and recoveries included.
CREATE TABLE payee AS
SELECT
  p.programme,
  p.list_place,
  coalesce(p.person_key, p.intake_id || ':' || p.row_number) AS payee,
  p.person_key,
  m.latest_month,
  sum(p.amount_yuan) AS net_yuan
FROM list_payment AS p
INNER JOIN payment_month AS m
  ON p.programme = m.programme AND p.list_place = m.list_place
WHERE
  p.valid_from <= as_of()
  AND p.paid_month <= month_of(as_of())
  AND (p.paid_month = m.latest_month OR m.latest_month BETWEEN p.first_month AND p.last_month)
GROUP BY ALL;
