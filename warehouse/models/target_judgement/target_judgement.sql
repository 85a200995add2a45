-- Each target beside its division's figure, and what even pace would have brought by now. A count
-- begins with the plan and ends with it; a year of which no list tells is the one reported, but for
-- what lists of other years already brought of it. Reports of years outside a plan are none of its
-- own; a rate or a growth of a day before or after it is a thin basis, and one that itself counts from
-- the beginning of five years is of other years.
WITH total AS (
  SELECT *
  FROM indicator_value
  WHERE breakdown = 'total' AND reference_year = YEAR(:as_of)
),
base AS (
  SELECT p.plan_id, p.indicator_id, MIN(g.from_year) AS from_year
  FROM plan_target AS p
  INNER JOIN income_growth AS g
    ON p.division_code = g.division_code AND g.from_year >= YEAR(p.base_day)
  WHERE p.operator = 'in-step'
  GROUP BY p.plan_id, p.indicator_id
),
in_step AS (
  SELECT
    p.plan_id,
    p.indicator_id,
    b.from_year,
    IF(p.comparator_measure = 'gdp-growth', g.real_pct, g.nominal_pct) AS value,
    g.lacks_counties OR g.answered_pct < 95 AS is_thin,
    c.growth_pct
  FROM plan_target AS p
  INNER JOIN base AS b
    ON p.plan_id = b.plan_id AND p.indicator_id = b.indicator_id
  INNER JOIN income_growth AS g
    ON p.division_code = g.division_code AND b.from_year = g.from_year
  LEFT JOIN comparator AS c
    ON
      p.comparator_division = c.division_code
      AND p.comparator_measure = c.measure
      AND b.from_year = c.from_year
),
told AS (
  SELECT
    p.plan_id,
    p.indicator_id,
    MAX_BY(r.number_reported, r.for_year) FILTER (WHERE r.number_reported IS NOT NULL) AS reported_value,
    MAX_BY(r.text_reported, r.for_year) FILTER (WHERE r.text_reported IS NOT NULL) AS reported_text
  FROM plan_target AS p
  INNER JOIN reported_at AS r
    ON
      p.division_code = r.division_code
      AND p.indicator_id = r.indicator_id
      AND r.for_year > YEAR(p.base_day)
      AND r.for_year <= YEAR(p.last_day)
  GROUP BY p.plan_id, p.indicator_id
),
event AS (
  SELECT
    p.plan_id,
    p.indicator_id,
    p.division_code,
    IF(e.county_years_told > 0, e.counted, NULL) AS counted,
    e.years_missing,
    ARRAYS_ZIP(e.years_missing, e.counted_in_missing) AS missing,
    e.county_years_told * 100 < e.counties * SIZE(e.years_told) * 95 AS is_thin
  FROM plan_target AS p
  INNER JOIN event_count AS e
    ON
      p.indicator_id = e.indicator_id
      AND p.division_code = e.division_code
      AND p.first_day = e.first_day
      AND LEAST(p.last_day, :as_of) = e.last_day
  WHERE p.is_cumulative
),
stand_in AS (
  SELECT
    e.plan_id,
    e.indicator_id,
    COUNT(*) AS years,
    SUM(GREATEST(r.number_reported - e.counted_in_missing, 0)) AS counted
  FROM (SELECT plan_id, indicator_id, division_code, INLINE(missing) FROM event) AS e
  INNER JOIN reported_at AS r
    ON
      e.division_code = r.division_code
      AND e.indicator_id = r.indicator_id
      AND e.years_missing = r.for_year
  WHERE r.number_reported IS NOT NULL
  GROUP BY e.plan_id, e.indicator_id
),
-- Without a cast the sum's many digits would cost other figures their decimals.
since_begun AS (
  SELECT
    e.plan_id,
    e.indicator_id,
    e.is_thin,
    CAST(COALESCE(e.counted + COALESCE(s.counted, 0), s.counted) AS DECIMAL(20, 10)) AS value,
    COALESCE(s.years, 0) < SIZE(e.years_missing) AS lacks_years
  FROM event AS e
  LEFT JOIN stand_in AS s
    ON e.plan_id = s.plan_id AND e.indicator_id = s.indicator_id
),
beside AS (
  SELECT
    p.*,
    r.reported_value,
    r.reported_text,
    s.from_year,
    CASE
      WHEN p.operator = 'in-step' THEN s.value
      WHEN e.plan_id IS NOT NULL THEN e.value
      WHEN p.is_cumulative AND p.first_day > :as_of THEN NULL
      WHEN m.subject = 'reported' THEN r.reported_value
      WHEN m.is_of_five_years AND (:as_of <= p.base_day OR :as_of > p.last_day) THEN NULL
      ELSE v.value
    END AS value,
    COALESCE(e.lacks_years, FALSE) AS lacks_years,
    v.indicator_id IS NOT NULL AS is_known,
    COALESCE(s.is_thin, e.is_thin, v.quality_flag IN ('partial', 'survey-based'), FALSE)
    OR (
      (:as_of <= p.base_day OR :as_of > p.last_day)
      AND e.plan_id IS NULL
      AND m.subject IS DISTINCT FROM 'reported'
    ) AS is_thin,
    s.growth_pct AS comparator_value,
    CASE
      WHEN p.is_cumulative THEN CAST(0 AS DECIMAL(20, 10))
      ELSE p.baseline_measured
    END AS pace_base,
    CAST(GREATEST(DATEDIFF(:as_of, p.base_day), 0) AS DECIMAL(10, 0)) AS elapsed_days,
    DATEDIFF(p.last_day, p.base_day) AS period_days
  FROM plan_target AS p
  LEFT JOIN total AS v
    ON p.indicator_id = v.indicator_id AND p.division_code = v.division_code
  LEFT JOIN indicator_measure AS m
    ON p.indicator_id = m.indicator_id
  LEFT JOIN in_step AS s
    ON p.plan_id = s.plan_id AND p.indicator_id = s.indicator_id
  LEFT JOIN since_begun AS e
    ON p.plan_id = e.plan_id AND p.indicator_id = e.indicator_id
  LEFT JOIN told AS r
    ON p.plan_id = r.plan_id AND p.indicator_id = r.indicator_id
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
  reported_value,
  reported_text,
  value,
  is_thin,
  lacks_years,
  is_known,
  comparator_value,
  from_year,
  tolerance,
  pace_base,
  pace_base
  + ROUND((target - pace_base) * LEAST(elapsed_days, period_days) / period_days, 10)
    AS expected_by_now,
  :as_of >= last_day AS is_over,
  wording_zh,
  printed_zh
FROM beside
