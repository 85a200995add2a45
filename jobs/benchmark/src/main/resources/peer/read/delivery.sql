-- Of the contents of one source, division and period the one with the last label counts; of names
-- with one content the first is the delivery.
CREATE TABLE delivery AS
WITH ordered AS (
  SELECT
    *,
    regexp_replace(regexp_replace(label, '(\d+)', '000000\1', 'g'), '0*(\d{6})', '\1', 'g') AS natural_label
  FROM file
),

numbered AS (
  SELECT
    *,
    row_number() OVER (ORDER BY source, period, division, natural_label, file_name) AS delivery_order
  FROM ordered
),

judged AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY source, division, period, intake_id, is_readable ORDER BY delivery_order
    ) AS of_content,
    last_value(intake_id) OVER (
      PARTITION BY source, division, period, is_readable ORDER BY delivery_order
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS counting
  FROM numbered
)

SELECT
  j.* EXCLUDE (of_content, counting, natural_label),
  CASE
    WHEN NOT is_readable THEN 'refused'
    WHEN of_content > 1 THEN 'duplicate'
    WHEN intake_id = counting THEN 'loaded'
    ELSE 'superseded'
  END AS state,
  d.current_code AS delivered_place,
  d.level_order >= 3 AS is_of_county,
  d.level_order,
  CASE
    WHEN length(period) = 4 THEN make_date(CAST(period AS INTEGER), c.year_begins, 1)
    WHEN length(period) = 6 THEN CAST(try_strptime(period || '01', '%Y%m%d') AS DATE)
    ELSE CAST(try_strptime(period, '%Y%m%d') AS DATE)
  END AS valid_from,
  CASE
    WHEN length(period) = 4
      THEN CAST(last_day(make_date(CAST(period AS INTEGER), c.year_begins, 1) + INTERVAL 11 MONTH) AS DATE)
    ELSE last_day(CAST(try_strptime(left(period, 6) || '01', '%Y%m%d') AS DATE))
  END AS period_end,
  month_of(period_end) AS period_month
FROM judged AS j
LEFT JOIN source_contract AS c
  ON j.source = c.source
LEFT JOIN division_code AS d
  ON j.division = d.code;
