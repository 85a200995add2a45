-- A survey whose standard day is still to come has nobody to visit yet.
CREATE TABLE survey_day AS
SELECT
  p.county_code,
  MAX(CAST(concat(l.period_month // 100, '-', s.standard_day) AS DATE)) AS standard_day
FROM list_in_force AS l
INNER JOIN county_at AS p
  ON l.county_code = p.code
INNER JOIN source_contract AS s
  ON l.source = s.source
WHERE
  l.source = 'survey'
  AND l.period_month // 100 >= YEAR(as_of()) - 1
  AND CAST(concat(l.period_month // 100, '-', s.standard_day) AS DATE) <= as_of()
  AND p.county_code IS NOT NULL
GROUP BY p.county_code;
