-- Expected is a list of every source about people that anyone delivers, of every county that delivers anything or lies below
-- a division that does. A list of states lasts until it is stale, events are to be heard of again within the
-- contract's months, and a yearly collection belongs to its own year.
WITH delivered AS (
  SELECT DISTINCT
    d.source,
    COALESCE(p.county_code, p.city_code, p.province_code, p.code) AS code
  FROM delivery AS d
  INNER JOIN source_contract AS s
    ON d.source = s.source AND s.is_expected
  INNER JOIN place AS p
    ON d.division_code = p.code
),

county_within AS (
  SELECT code, name, EXPLODE(ARRAY(code, city_code, province_code, '000000')) AS within
  FROM division
  WHERE level = 'county' AND valid_from <= :as_of AND (valid_to IS NULL OR valid_to >= :as_of)
),

expected AS (
  SELECT s.source, s.label, s.label_en, c.code, c.name
  FROM (SELECT DISTINCT source FROM delivered) AS d
  INNER JOIN source_contract AS s
    ON d.source = s.source
  CROSS JOIN (
    SELECT DISTINCT w.code, w.name
    FROM county_within AS w
    LEFT SEMI JOIN delivered AS d
      ON w.within = d.code
  ) AS c
),

spoken AS (
  SELECT
    l.source,
    p.county_code,
    MAX(
      CASE s.nature
        WHEN 'state' THEN l.valid_to
        WHEN 'yearly' THEN MAKE_DATE(YEAR(l.valid_from), 12, 31)
        ELSE LAST_DAY(
          ADD_MONTHS(MAKE_DATE(l.period_month DIV 100, l.period_month % 100, 1), s.max_age_months)
        )
      END
    ) AS spoken_to,
    MAX_BY(d.period, STRUCT(l.valid_from, l.period_month)) AS last_period
  FROM list_in_force AS l
  INNER JOIN source_contract AS s
    ON l.source = s.source
  INNER JOIN place AS p
    ON l.county_code = p.code
  INNER JOIN (SELECT DISTINCT delivery_id, period FROM delivery) AS d
    ON l.delivery_id = d.delivery_id
  WHERE l.valid_from <= :as_of
  GROUP BY l.source, p.county_code
),

missing AS (
  SELECT
    e.source,
    e.label,
    e.label_en,
    e.code,
    e.name,
    s.last_period,
    IF(s.source IS NULL, 'never', 'stale') AS missing,
    DATE_ADD(s.spoken_to, 1) AS missing_since
  FROM expected AS e
  LEFT JOIN spoken AS s
    ON e.source = s.source AND e.code = s.county_code
  WHERE s.spoken_to IS NULL OR s.spoken_to < :as_of
)

SELECT
  m.source,
  m.label AS source_label,
  m.label_en AS source_label_en,
  m.code AS county_code,
  m.name AS county_name,
  m.last_period,
  m.missing,
  m.missing_since,
  REPLACE(t.message_zh, '{value}', COALESCE(STRING(m.missing_since), '')) AS message_zh,
  REPLACE(t.message_en, '{value}', COALESCE(STRING(m.missing_since), '')) AS message_en
FROM missing AS m
LEFT JOIN finding_text AS t
  ON CONCAT('list_', m.missing) = t.rule_id AND t.source IS NULL
