-- Services that a list does not hold may have been given before: only lists that are whole say when
-- somebody was first left out.
SELECT
  l.source,
  p.county_code,
  MIN(YEAR(l.valid_from) * 100 + MONTH(l.valid_from))
    FILTER (WHERE s.nature = 'state' OR s.grain = 'payment') AS first_told,
  COALESCE(MAX(m.latest_month), LEAST(MAX(l.period_month), :as_of_month)) AS latest_told,
  COALESCE(
    MAX(m.latest_month),
    MAX(YEAR(l.valid_from) * 100 + MONTH(l.valid_from)) FILTER (WHERE s.nature = 'state')
  ) AS newest_told
FROM list_in_force AS l
INNER JOIN source_contract AS s
  ON l.source = s.source
INNER JOIN place AS p
  ON l.county_code = p.code
LEFT JOIN payment_month AS m
  ON l.source = m.programme AND l.county_code = m.list_place
WHERE l.valid_from <= :as_of
GROUP BY l.source, p.county_code
