-- What changed by more than the limits of schemas/drift.yaml. Changes of a few rows are no finding.
WITH pair AS (
  SELECT
    c.source,
    c.county_code,
    ARRAY_JOIN(ARRAY_SORT(COLLECT_SET(c.delivery_id) FILTER (WHERE c.is_now)), '、') AS delivery_id,
    ARRAY_JOIN(ARRAY_SORT(COLLECT_SET(c.file_name) FILTER (WHERE c.is_now)), '、') AS file_name,
    MAX(c.period_month) AS period_month,
    ARRAY_JOIN(ARRAY_SORT(COLLECT_SET(c.file_name) FILTER (WHERE NOT c.is_now)), '、')
      AS previous_file_name,
    MIN(c.period_month) AS previous_period_month,
    MAX(a.accepted_because) FILTER (WHERE c.is_now) AS accepted_because
  FROM compared_list AS c
  LEFT JOIN acceptance AS a
    ON c.delivery_id = a.delivery_id
  GROUP BY c.source, c.county_code
  HAVING COUNT_IF(NOT c.is_now) > 0
),

changed AS (
  SELECT
    *,
    ABS(value_now - value_before) AS moved,
    LEAST(rows_before, rows_now) AS rows_of_smaller
  FROM list_measure
)

SELECT
  p.*,
  m.measure,
  m.column_name,
  m.code,
  m.value_before,
  m.value_now,
  IF(
    m.measure = 'share',
    m.value_now - m.value_before,
    (m.value_now - m.value_before) * 100 / NULLIF(ABS(m.value_before), 0)
  ) AS change,
  CASE
    WHEN m.measure = 'rows'
      THEN CASE
        WHEN m.rows_before >= d.least_rows AND m.rows_now * 100 <= m.rows_before * d.fails_at_pct
          THEN IF(p.accepted_because IS NULL, 'drop', 'accepted')
        WHEN m.moved >= d.least_rows AND m.moved * 100 > m.rows_before * d.rows_pct THEN 'changed'
      END
    WHEN m.rows_of_smaller < d.least_rows THEN NULL
    WHEN m.measure = 'share'
      THEN IF(m.moved > d.share_points AND m.moved * m.rows_now >= d.least_rows * 100, 'changed', NULL)
    WHEN m.moved * 100 > ABS(m.value_before) * d.amount_pct THEN 'changed'
  END AS finding
FROM changed AS m
INNER JOIN pair AS p
  ON m.source = p.source AND m.county_code = p.county_code
INNER JOIN drift_limit AS d
  ON m.source = d.source
