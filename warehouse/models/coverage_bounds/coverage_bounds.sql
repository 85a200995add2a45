-- From what was counted already, by one rule that can be followed by hand.
WITH outside AS (
  SELECT programme, division_code, SUM(may_belong) AS may_belong
  FROM (
    SELECT
      programme,
      may_belong,
      EXPLODE(ARRAY_DISTINCT(ARRAY(county_code, city_code, province_code))) AS division_code
    FROM unmatched_covered
  )
  GROUP BY programme, division_code
),

rate AS (
  SELECT
    v.*,
    COALESCE(l.by_likelihood, 0) AS by_likelihood,
    COALESCE(l.expected_wrong, 0) AS likely_wrong,
    COALESCE(o.may_belong, 0) AS may_belong
  FROM indicator_value AS v
  INNER JOIN indicator_measure AS m
    ON v.indicator_id = m.indicator_id AND m.subject = 'person' AND m.programme IS NOT NULL
  LEFT JOIN likely_numerator AS l
    ON v.indicator_id = l.indicator_id AND v.division_code = l.division_code
  LEFT JOIN outside AS o
    ON m.programme = o.programme AND v.division_code = o.division_code
  WHERE
    v.breakdown = 'total'
    AND v.division_level IN ('province', 'city', 'county')
    AND v.unit = '%'
    AND v.value IS NOT NULL
)

SELECT
  *,
  likely_wrong AS expected_wrong,
  ROUND(CAST((numerator - by_likelihood) * 100 AS DECIMAL(30, 10)) / denominator, 10) AS value_low,
  ROUND(
    CAST(LEAST(numerator + may_belong, denominator) * 100 AS DECIMAL(30, 10)) / denominator, 10
  ) AS value_high
FROM rate
