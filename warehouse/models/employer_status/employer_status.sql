-- Of the province's quota, else the country's; without a place an employer is of the list's county;
-- one of a city or province is of no county, and its list is the evidence.
WITH placed AS (
  SELECT
    e.*,
    COALESCE(t.province_code, c.province_code) AS province_code,
    COALESCE(t.city_code, c.city_code) AS city_code,
    COALESCE(t.county_code, c.county_code) AS county_code,
    t.township_code
  FROM at_employer AS e
  LEFT JOIN place AS t
    ON SUBSTR(e.place, 1, 9) = t.code AND LENGTH(e.place) >= 9
  LEFT JOIN place AS c
    ON SUBSTR(COALESCE(e.place, e.list_place), 1, 6) = c.code
)

SELECT
  p.province_code,
  p.city_code,
  p.county_code,
  p.township_code,
  p.employer_code,
  p.employer_kind,
  COALESCE(p.is_school, FALSE) AS is_school,
  p.established_posts,
  p.employees,
  p.disabled_employees,
  p.disabled_cadres,
  COALESCE(q.percent, n.percent) AS quota_pct,
  p.disabled_employees * 100 >= p.employees * COALESCE(q.percent, n.percent) AS meets_quota,
  IF(p.county_code IS NOT NULL AND e.county_code IS NULL, 'none', 'extract') AS employer_evidence
FROM placed AS p
LEFT JOIN employment_quota AS q
  ON p.province_code = q.division_code
LEFT JOIN employment_quota AS n
  ON n.division_code = '000000'
LEFT JOIN county_evidence AS e
  ON p.county_code = e.county_code AND e.source = 'employer'
