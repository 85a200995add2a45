-- A source has evidence for a county where a list of it speaks at the as-of date. What happened in
-- the year only a list of that year can tell, what was done in a plan's five years one of these.
-- Payments of which none is of a month that has come do not tell that nobody is paid.
SELECT
  l.source,
  p.county_code,
  MAX(l.period_month DIV 100) = YEAR(:as_of) AS tells_of_year,
  MAX(l.period_month DIV 100) > (YEAR(:as_of) - 1) DIV 5 * 5 AS tells_of_five_years,
  MAX(m.latest_month) AS paid_in
FROM list_in_force AS l
INNER JOIN county_at AS p
  ON l.county_code = p.code
INNER JOIN source_contract AS s
  ON l.source = s.source
LEFT JOIN payment_month AS m
  ON l.source = m.programme AND l.county_code = m.list_place
WHERE
  l.valid_from <= :as_of
  AND (l.valid_to IS NULL OR l.valid_to >= :as_of)
  AND p.county_code IS NOT NULL
  AND (s.grain <> 'payment' OR m.latest_month IS NOT NULL)
GROUP BY l.source, p.county_code
