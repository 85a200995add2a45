-- The latest month delivered: that of the rows, or of the period where a list says that nobody was paid.
CREATE TABLE payment_month AS
WITH paid AS (
  SELECT programme, intake_id, list_place, max(paid_month) AS month
  FROM list_payment
  WHERE valid_from <= as_of() AND paid_month <= month_of(as_of())
  GROUP BY programme, intake_id, list_place
)

SELECT
  l.source AS programme,
  l.county_code AS list_place,
  max(coalesce(p.month, least(l.period_month, month_of(as_of())))) AS latest_month
FROM list_in_force AS l
INNER JOIN source_contract AS s
  ON l.source = s.source AND s.grain = 'payment'
LEFT JOIN paid AS p
  ON l.source = p.programme AND l.intake_id = p.intake_id AND l.county_code = p.list_place
WHERE l.valid_from <= as_of()
GROUP BY l.source, l.county_code;
