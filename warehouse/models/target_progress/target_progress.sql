-- The status of every target. Judged unrounded; a thin basis makes any verdict provisional.
WITH measured AS (
  SELECT
    *,
    CASE operator
      WHEN '>' THEN value > target
      WHEN 'in-step' THEN value >= comparator_value - tolerance
      WHEN 'text' THEN reported_text IS NOT NULL
      ELSE value >= target
    END AS is_met,
    CASE operator
      WHEN '>' THEN pace_base > target
      ELSE pace_base >= target
    END AS was_met,
    ROUND((value - pace_base) / NULLIF(expected_by_now - pace_base, 0), 10) AS pace
  FROM target_judgement
),

judged AS (
  SELECT
    *,
    CASE
      WHEN NOT is_known OR operator = 'unknown' THEN 'no-data'
      WHEN operator = 'text' THEN IF(is_met, 'reported', 'not-reported')
      WHEN value IS NULL THEN IF(is_cumulative AND reported_value IS NULL, 'partial', 'no-data')
      WHEN is_flow AND DATE_FORMAT(:as_of, 'MMdd') <> '1231' THEN 'in-year'
      WHEN operator = 'in-step' AND comparator_value IS NULL THEN 'no-data'
      WHEN is_met THEN 'achieved'
      WHEN is_over THEN 'missed'
      WHEN operator = 'in-step' THEN 'behind'
      WHEN pace IS NULL OR was_met THEN 'below-target'
      WHEN pace >= 0.95 THEN 'on-track'
      WHEN pace >= 0.60 THEN 'behind'
      WHEN pace >= 0 THEN 'far-behind'
      ELSE 'worsening'
    END AS judged_as
  FROM measured
)

SELECT
  plan_id,
  target_order,
  division_code,
  indicator_id,
  YEAR(:as_of) AS reference_year,
  nature,
  operator,
  target,
  unit,
  baseline_printed,
  baseline_operator,
  baseline_measured,
  reported_value,
  reported_text,
  value,
  comparator_value,
  from_year,
  expected_by_now,
  IF(was_met, NULL, pace) AS progress_ratio,
  CASE
    WHEN judged_as IN ('no-data', 'partial', 'reported', 'not-reported') THEN judged_as
    WHEN lacks_years THEN 'partial'
    WHEN is_thin THEN 'provisional'
    ELSE judged_as
  END AS status,
  judged_as,
  IF(is_met, NULL, COALESCE(target, comparator_value - tolerance) - value) AS gap,
  wording_zh,
  printed_zh
FROM judged
