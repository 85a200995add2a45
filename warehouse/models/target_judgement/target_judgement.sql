-- Each target beside its division's figure, and what even pace would have brought by now.
WITH total AS (
  SELECT * FROM indicator_value WHERE breakdown = 'total'
),

beside AS (
  SELECT
    p.*,
    v.value,
    v.indicator_id IS NOT NULL AS is_known,
    COALESCE(v.quality_flag IN ('partial', 'survey-based'), FALSE) AS is_thin,
    c.value AS comparator_value,
    CASE
      WHEN p.is_cumulative THEN CAST(0 AS DECIMAL(20, 10))
      ELSE p.baseline_measured
    END AS pace_base,
    CAST(GREATEST(DATEDIFF(:as_of, p.base_day), 0) AS DECIMAL(10, 0)) AS elapsed_days,
    DATEDIFF(p.last_day, p.base_day) AS period_days
  FROM plan_target AS p
  LEFT JOIN total AS v
    ON p.indicator_id = v.indicator_id AND p.division_code = v.division_code
  LEFT JOIN total AS c
    ON p.comparator_measure = c.indicator_id AND p.comparator_division = c.division_code
)

SELECT
  plan_id,
  target_order,
  division_code,
  indicator_id,
  nature,
  operator,
  target,
  unit,
  is_cumulative,
  is_flow,
  baseline_printed,
  baseline_operator,
  baseline_measured,
  CAST(NULL AS DECIMAL(20, 10)) AS reported_value,
  CAST(NULL AS STRING) AS reported_text,
  value,
  is_thin,
  is_known,
  comparator_value,
  tolerance,
  pace_base,
  pace_base
    + ROUND((target - pace_base) * LEAST(elapsed_days, period_days) / period_days, 10)
    AS expected_by_now,
  :as_of >= last_day AS is_over,
  wording_zh,
  printed_zh
FROM beside
