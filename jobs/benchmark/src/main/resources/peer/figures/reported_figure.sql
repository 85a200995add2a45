-- Indicators that only departments know: the latest year that they told of.
CREATE TABLE reported_figure AS
SELECT
  YEAR(as_of()) AS reference_year,
  m.indicator_id,
  r.division_code,
  r.division_level,
  'total' AS breakdown,
  'all' AS breakdown_code,
  CAST(NULL AS BIGINT) AS numerator,
  CAST(NULL AS BIGINT) AS denominator,
  t.number_reported AS value,
  CAST(NULL AS BIGINT) AS numerator_extract,
  CAST(NULL AS BIGINT) AS denominator_extract,
  CAST(NULL AS BIGINT) AS covered_not_eligible,
  CAST(NULL AS BIGINT) AS not_known,
  IF(t.division_code IS NULL, 'none', 'extract') AS evidence,
  CAST(NULL AS DECIMAL(9, 4)) AS population_covered_pct,
  CAST(NULL AS BIGINT) AS unmatched_numerator,
  IF(t.division_code IS NULL, 'none', 'ok') AS quality_flag,
  CAST(NULL AS BIGINT) AS verified_out
FROM indicator_measure AS m
CROSS JOIN reached_division AS r
LEFT JOIN reported_at AS t
  ON m.indicator_id = t.indicator_id AND r.division_code = t.division_code AND t.is_latest
WHERE m.subject = 'reported';
