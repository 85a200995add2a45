-- The last list that has begun, of a state list only while it speaks, and the last one before it that
-- covers as long a period: a month is not held against a year.
WITH begun AS (
  SELECT
    l.source,
    l.county_code,
    d.delivery_id,
    d.file_name,
    l.intake_id,
    l.valid_from,
    l.valid_to,
    l.period_month,
    LENGTH(d.period) = 4 AS is_yearly
  FROM list_in_force AS l
  INNER JOIN delivery AS d
    ON l.delivery_id = d.delivery_id AND d.state = 'loaded'
  INNER JOIN source_contract AS s
    ON l.source = s.source AND s.reaches_counties
  WHERE l.valid_from <= :as_of
),

ranked AS (
  SELECT
    *,
    FIRST_VALUE(is_yearly) OVER latest_first AS is_latest_yearly,
    COALESCE(FIRST_VALUE(valid_to) OVER latest_first >= :as_of, TRUE) AS speaks,
    DENSE_RANK() OVER (
      PARTITION BY source, county_code, is_yearly
      ORDER BY valid_from DESC, period_month DESC
    ) AS turn
  FROM begun
  WINDOW latest_first AS (
    PARTITION BY source, county_code
    ORDER BY valid_from DESC, period_month DESC, delivery_id
  )
)

SELECT
  source,
  county_code,
  delivery_id,
  file_name,
  intake_id,
  period_month,
  turn = 1 AS is_now
FROM ranked
WHERE speaks AND is_yearly = is_latest_yearly AND turn <= 2
