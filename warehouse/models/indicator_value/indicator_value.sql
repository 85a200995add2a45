-- Totals stand for every delivered division and those above; breakdowns where there is evidence.
WITH reached AS (
  SELECT DISTINCT EXPLODE(ARRAY(p.county_code, p.city_code, p.province_code)) AS division_code
  FROM list_in_force AS l
  INNER JOIN place AS p
    ON l.county_code = p.code
),

listed AS (
  SELECT e.source, EXPLODE(ARRAY(e.county_code, p.city_code, p.province_code)) AS division_code
  FROM county_evidence AS e
  INNER JOIN place AS p
    ON e.county_code = p.code
),

counties_listed AS (
  SELECT source, division_code, COUNT(*) AS counties FROM listed GROUP BY source, division_code
),

counties_there AS (
  SELECT division_code, COUNT(*) AS counties
  FROM (
    SELECT EXPLODE(ARRAY(county_code, city_code, province_code)) AS division_code
    FROM place
    WHERE code = county_code
  )
  GROUP BY division_code
),

unmatched AS (
  SELECT programme, division_code, SUM(payees) AS payees
  FROM (
    SELECT
      programme,
      payees,
      EXPLODE(ARRAY_DISTINCT(ARRAY(county_code, city_code, province_code))) AS division_code
    FROM unmatched_payee
  )
  GROUP BY programme, division_code
),

cell AS (
  SELECT m.indicator_id, r.division_code, 'total' AS breakdown, 'all' AS breakdown_code
  FROM indicator_measure AS m
  CROSS JOIN reached AS r
  WHERE r.division_code IS NOT NULL
  UNION ALL
  SELECT indicator_id, division_code, breakdown, breakdown_code
  FROM indicator_cell
  WHERE breakdown <> 'total' AND known > 0
),

judged AS (
  SELECT
    c.*,
    m.unit,
    m.is_count,
    CASE
      WHEN i.known_extract > 0 AND i.known > i.known_extract THEN 'mixed'
      WHEN i.known > 0 AND COALESCE(i.known_extract, 0) = 0 THEN 'survey'
      WHEN i.known > 0 OR n.counties > 0 THEN 'extract'
      ELSE 'none'
    END AS evidence,
    i.persons,
    i.known,
    COALESCE(i.numerator, 0) AS numerator,
    IF(m.is_count, NULL, COALESCE(i.denominator, 0)) AS denominator,
    COALESCE(i.numerator_extract, 0) AS numerator_extract,
    IF(m.is_count, NULL, COALESCE(i.denominator_extract, 0)) AS denominator_extract,
    IF(m.programme IS NULL, NULL, COALESCE(i.covered_not_eligible, 0)) AS covered_not_eligible,
    IF(m.programme IS NULL, NULL, COALESCE(i.not_known, 0)) AS not_known,
    IF(c.breakdown = 'total' AND m.programme IS NOT NULL, COALESCE(u.payees, 0), NULL)
      AS unmatched_numerator,
    COALESCE(cert.counties, 0) < t.counties AS lacks_counties
  FROM cell AS c
  INNER JOIN indicator_measure AS m
    ON c.indicator_id = m.indicator_id
  LEFT JOIN indicator_cell AS i
    ON
      c.indicator_id = i.indicator_id
      AND c.division_code = i.division_code
      AND c.breakdown = i.breakdown
      AND c.breakdown_code = i.breakdown_code
  LEFT JOIN counties_listed AS n
    ON c.division_code = n.division_code AND m.source = n.source
  LEFT JOIN counties_listed AS cert
    ON c.division_code = cert.division_code AND cert.source = 'certificate'
  LEFT JOIN counties_there AS t
    ON c.division_code = t.division_code
  LEFT JOIN unmatched AS u
    ON c.division_code = u.division_code AND m.programme = u.programme
)

SELECT
  YEAR(:as_of) AS reference_year,
  j.indicator_id,
  j.division_code,
  d.level AS division_level,
  j.breakdown,
  j.breakdown_code,
  IF(j.evidence = 'none', NULL, j.numerator) AS numerator,
  IF(j.evidence = 'none', NULL, j.denominator) AS denominator,
  CASE
    WHEN j.evidence = 'none' THEN NULL
    WHEN j.is_count THEN j.numerator
    WHEN j.denominator > 0
      THEN ROUND(CAST(j.numerator * 100 AS DECIMAL(30, 10)) / j.denominator, 10)
  END AS value,
  j.unit,
  IF(j.evidence = 'none', NULL, j.numerator_extract) AS numerator_extract,
  IF(j.evidence = 'none', NULL, j.denominator_extract) AS denominator_extract,
  IF(j.evidence = 'none', NULL, j.covered_not_eligible) AS covered_not_eligible,
  j.not_known,
  j.evidence,
  IF(j.persons > 0, ROUND(CAST(j.known * 100 AS DECIMAL(20, 4)) / j.persons, 4), NULL)
    AS population_covered_pct,
  j.unmatched_numerator,
  CASE
    WHEN j.evidence = 'none' THEN 'none'
    WHEN j.lacks_counties OR j.known * 100 < j.persons * 95 THEN 'partial'
    WHEN j.evidence IN ('survey', 'mixed') THEN 'survey-based'
    ELSE 'ok'
  END AS quality_flag
FROM judged AS j
INNER JOIN division AS d
  ON j.division_code = d.code AND d.valid_from <= :as_of AND COALESCE(d.valid_to >= :as_of, TRUE)
