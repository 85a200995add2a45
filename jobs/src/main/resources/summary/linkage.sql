-- How good the links are, by the engine's own estimate, and the county of which the fewest rows are
-- linked.
WITH lowest AS (
  SELECT breakdown_code AS county_code, linked_pct
  FROM linkage_quality
  WHERE breakdown = 'county' AND breakdown_code <> 'unknown' AND linked_pct IS NOT NULL
  ORDER BY linked_pct, breakdown_code
  LIMIT 1
)

SELECT
  q.precision_pct,
  q.recall_pct,
  q.likely_precision_pct,
  q.likely_recall_pct,
  CONCAT(l.county_code, ' ', d.name) AS county,
  l.linked_pct
FROM linkage_quality AS q
LEFT JOIN lowest AS l
  ON TRUE
LEFT JOIN division AS d
  ON
    l.county_code = d.code
    AND d.valid_from <= q.as_of
    AND COALESCE(d.valid_to >= q.as_of, TRUE)
WHERE q.breakdown = 'total'
