-- From what was counted when the lists were read. One without rows has no entries: it counts 0 rows.
WITH counted AS (
  SELECT
    c.source,
    c.county_code,
    p.column_name,
    p.code,
    SUM(IF(c.is_now, 0, COALESCE(p.rows, 0))) AS before,
    SUM(IF(c.is_now, COALESCE(p.rows, 0), 0)) AS now,
    SUM(IF(c.is_now, 0, p.amount)) AS amount_before,
    SUM(IF(c.is_now, p.amount, 0)) AS amount_now
  FROM compared_list AS c
  LEFT JOIN list_profile AS p
    ON c.intake_id = p.intake_id AND c.county_code = p.list_place
  GROUP BY ALL
),

of_column AS (
  SELECT
    *,
    SUM(before) OVER same_column AS rows_before,
    SUM(now) OVER same_column AS rows_now
  FROM counted
  WINDOW same_column AS (PARTITION BY source, county_code, column_name)
),

measured AS (
  SELECT
    source,
    county_code,
    column_name,
    code,
    rows_before,
    rows_now,
    STACK(
      2,
      CASE WHEN column_name IS NULL THEN 'rows' WHEN code IS NULL THEN 'sum' ELSE 'share' END,
      CASE
        WHEN column_name IS NULL THEN CAST(before AS DECIMAL(24, 4))
        WHEN code IS NULL THEN CAST(amount_before AS DECIMAL(24, 4))
        ELSE CAST(before * 100 / NULLIF(rows_before, 0) AS DECIMAL(24, 4))
      END,
      CASE
        WHEN column_name IS NULL THEN CAST(now AS DECIMAL(24, 4))
        WHEN code IS NULL THEN CAST(amount_now AS DECIMAL(24, 4))
        ELSE CAST(now * 100 / NULLIF(rows_now, 0) AS DECIMAL(24, 4))
      END,
      IF(column_name IS NOT NULL AND code IS NULL, 'mean', NULL),
      CAST(amount_before / NULLIF(rows_before, 0) AS DECIMAL(24, 4)),
      CAST(amount_now / NULLIF(rows_now, 0) AS DECIMAL(24, 4))
    ) AS (measure, value_before, value_now)
  FROM of_column
)

SELECT *
FROM measured
WHERE measure IS NOT NULL
