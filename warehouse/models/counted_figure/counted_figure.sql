-- Totals stand for every division that lists reach, those of places where there is any of them;
-- breakdowns where there is evidence. A list that names nobody says that there is nobody, if it is
-- known of whom; a survey in which nobody answered says nothing.
WITH measure AS (
  SELECT
    *,
    subject IN ('township', 'county') AS is_of_places,
    CASE
      WHEN subject = 'roster' THEN 'roster'
      WHEN programme IS NULL OR source <> 'survey' THEN source
    END AS listing_source,
    CASE subject WHEN 'person' THEN 'population' WHEN 'roster' THEN 'roster' ELSE source END AS expected_source,
    subject IN ('person', 'household', 'roster') AS is_of_population,
    source = 'survey' AS is_of_survey,
    programme IS NOT NULL OR subject NOT IN ('person', 'event') AS may_be_not_known
  FROM indicator_measure
  WHERE subject IN ('person', 'township', 'county', 'employer', 'household', 'event', 'roster', 'child')
),
counted AS (
  SELECT
    division_code,
    breakdown,
    breakdown_code,
    indicator_id,
    subjects,
    known,
    known_extract,
    numerator,
    denominator,
    numerator_extract,
    denominator_extract,
    covered_not_eligible,
    not_known,
    verified_out
  FROM indicator_cell
  UNION ALL
  SELECT
    division_code,
    'total' AS breakdown,
    'all' AS breakdown_code,
    indicator_id,
    county_years AS subjects,
    county_years_told AS known,
    county_years_told AS known_extract,
    counted AS numerator,
    CAST(NULL AS BIGINT) AS denominator,
    counted AS numerator_extract,
    CAST(NULL AS BIGINT) AS denominator_extract,
    CAST(NULL AS BIGINT) AS covered_not_eligible,
    CAST(NULL AS BIGINT) AS not_known,
    CAST(NULL AS BIGINT) AS verified_out
  FROM event_count
  WHERE is_current
),
registered AS (
  SELECT p.county_code
  FROM list_in_force AS l
  INNER JOIN county_at AS p
    ON l.county_code = p.code
  WHERE l.source = 'certificate' AND l.valid_from <= :as_of AND p.county_code IS NOT NULL
),
-- Of the population the register tells; where none ever came, the survey. Whom a survey was to visit
-- only a register tells.
told AS (
  SELECT source, county_code
  FROM county_evidence
  UNION ALL
  SELECT 'population' AS source, county_code
  FROM county_evidence
  WHERE
    source = 'certificate'
    OR (source = 'survey' AND county_code NOT IN (SELECT county_code FROM registered))
  UNION ALL
  SELECT 'roster' AS source, county_code
  FROM county_evidence
  WHERE source = 'survey' AND county_code IN (SELECT county_code FROM registered)
),
listed AS (
  SELECT source, division_code, COUNT(DISTINCT county_code) AS counties
  FROM (
    SELECT e.source, e.county_code, r.division_code
    FROM told AS e
    INNER JOIN reached_division AS r
      ON e.county_code = r.county_code
    UNION ALL
    SELECT e.source, e.county_code, EXPLODE(ARRAY(r.city_code, r.province_code)) AS division_code
    FROM told AS e
    INNER JOIN reached_division AS r
      ON e.county_code = r.division_code
  )
  GROUP BY source, division_code
),
unmatched AS (
  SELECT programme, division_code, SUM(covered) AS covered
  FROM (
    SELECT
      programme,
      covered,
      EXPLODE(ARRAY_DISTINCT(ARRAY(county_code, city_code, province_code))) AS division_code
    FROM unmatched_covered
  )
  GROUP BY programme, division_code
),
-- A breakdown stands where it was counted, so only totals are looked up.
cell AS (
  SELECT /*+ BROADCAST(r) */
    m.*,
    r.division_code,
    r.division_level,
    'total' AS breakdown,
    'all' AS breakdown_code,
    i.* EXCEPT (division_code, breakdown, breakdown_code, indicator_id)
  FROM measure AS m
  CROSS JOIN reached_division AS r
  LEFT JOIN counted AS i
    ON
      i.breakdown = 'total'
      AND m.indicator_id = i.indicator_id
      AND r.division_code = i.division_code
  WHERE NOT m.is_of_places OR i.indicator_id IS NOT NULL
  UNION ALL
  SELECT /*+ BROADCAST(m, r) */
    m.*,
    r.division_code,
    r.division_level,
    i.breakdown,
    i.breakdown_code,
    i.* EXCEPT (division_code, breakdown, breakdown_code, indicator_id)
  FROM counted AS i
  INNER JOIN measure AS m
    ON i.indicator_id = m.indicator_id
  INNER JOIN reached_division AS r
    ON i.division_code = r.division_code
  WHERE i.breakdown <> 'total' AND i.known > 0
),
judged AS (
  SELECT /*+ BROADCAST(d, n, p, q, t, u) */
    c.indicator_id,
    c.division_code,
    c.division_level,
    c.breakdown,
    c.breakdown_code,
    c.unit,
    c.is_count,
    c.is_median,
    c.is_of_survey,
    d.median,
    CASE
      WHEN c.known_extract > 0 AND c.known > c.known_extract THEN 'mixed'
      WHEN c.known > 0 AND COALESCE(c.known_extract, 0) = 0 THEN 'survey'
      WHEN c.known > 0 THEN 'extract'
      WHEN
        n.counties > 0
        AND COALESCE(c.subjects, 0) = 0
        AND (q.counties > 0 OR NOT c.is_of_population)
        THEN 'extract'
      ELSE 'none'
    END AS evidence,
    c.subjects,
    c.known,
    COALESCE(c.numerator, 0) AS numerator,
    IF(c.is_count, NULL, COALESCE(c.denominator, 0)) AS denominator,
    COALESCE(c.numerator_extract, 0) AS numerator_extract,
    IF(c.is_count, NULL, COALESCE(c.denominator_extract, 0)) AS denominator_extract,
    IF(c.programme IS NULL, NULL, COALESCE(c.covered_not_eligible, 0)) AS covered_not_eligible,
    IF(c.may_be_not_known, COALESCE(c.not_known, 0), NULL) AS not_known,
    IF(c.has_policy, COALESCE(c.verified_out, 0), NULL) AS verified_out,
    IF(
      c.breakdown = 'total' AND c.programme IS NOT NULL AND c.division_level <> 'township',
      COALESCE(u.covered, 0),
      NULL
    ) AS unmatched_numerator,
    COALESCE(p.counties < t.counties, t.counties IS NOT NULL) AS lacks_counties
  FROM cell AS c
  LEFT JOIN indicator_median AS d
    ON
      c.indicator_id = d.indicator_id
      AND c.division_code = d.division_code
      AND c.breakdown = d.breakdown
      AND c.breakdown_code = d.breakdown_code
  LEFT JOIN listed AS n
    ON c.division_code = n.division_code AND c.listing_source = n.source
  LEFT JOIN listed AS p
    ON c.division_code = p.division_code AND c.expected_source = p.source
  LEFT JOIN listed AS q
    ON c.division_code = q.division_code AND q.source = 'population'
  LEFT JOIN county_count AS t
    ON c.division_code = t.division_code
  LEFT JOIN unmatched AS u
    ON c.division_code = u.division_code AND c.programme = u.programme
)

SELECT
  YEAR(:as_of) AS reference_year,
  indicator_id,
  division_code,
  division_level,
  breakdown,
  breakdown_code,
  IF(evidence = 'none' OR is_median, NULL, numerator) AS numerator,
  IF(evidence = 'none', NULL, denominator) AS denominator,
  CASE
    WHEN evidence = 'none' THEN NULL
    WHEN is_median THEN median
    WHEN is_count THEN numerator
    WHEN denominator > 0
      THEN ROUND(CAST(numerator * 100 AS DECIMAL(30, 10)) / denominator, 10)
  END AS value,
  unit,
  IF(evidence = 'none' OR is_median, NULL, numerator_extract) AS numerator_extract,
  IF(evidence = 'none', NULL, denominator_extract) AS denominator_extract,
  IF(evidence = 'none', NULL, covered_not_eligible) AS covered_not_eligible,
  not_known,
  evidence,
  IF(subjects > 0, ROUND(CAST(known * 100 AS DECIMAL(20, 4)) / subjects, 4), NULL)
    AS population_covered_pct,
  unmatched_numerator,
  CASE
    WHEN evidence = 'none' THEN 'none'
    WHEN lacks_counties OR known * 100 < subjects * 95 THEN 'partial'
    -- Answers are thin where they stand in for a list, not where the figure is about the survey.
    WHEN is_of_survey THEN 'ok'
    WHEN evidence IN ('survey', 'mixed') OR denominator_extract < denominator THEN 'survey-based'
    ELSE 'ok'
  END AS quality_flag,
  IF(evidence = 'none', NULL, verified_out) AS verified_out
FROM judged
