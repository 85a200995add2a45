-- Each division is counted anew, for the same person may count in several. A list tells of the year
-- of its period.
WITH period AS (
  SELECT first_day, last_day, MAX(is_current) AS is_current
  FROM (
    SELECT
      MAKE_DATE((YEAR(:as_of) - 1) DIV 5 * 5 + 1, 1, 1) AS first_day,
      :as_of AS last_day,
      TRUE AS is_current
    UNION ALL
    SELECT first_day, LEAST(last_day, :as_of) AS last_day, FALSE AS is_current
    FROM plan_target
    WHERE is_cumulative AND first_day <= :as_of
  )
  GROUP BY first_day, last_day
),
located AS (
  SELECT
    e.indicator_id,
    e.counted_key,
    e.happened_on,
    EXPLODE(
      ARRAY(
        t.township_code,
        COALESCE(t.county_code, c.county_code),
        COALESCE(t.city_code, c.city_code),
        COALESCE(t.province_code, c.province_code)
      )
    ) AS division_code
  FROM counted_event AS e
  LEFT JOIN place AS t
    ON SUBSTR(e.place, 1, 9) = t.code AND LENGTH(e.place) >= 9
  LEFT JOIN place AS c
    ON SUBSTR(e.place, 1, 6) = c.code
),
dated AS (
  SELECT
    e.indicator_id,
    p.first_day,
    p.last_day,
    e.division_code,
    YEAR(e.happened_on) AS of_year,
    e.counted_key
  FROM located AS e
  INNER JOIN period AS p
    ON e.happened_on BETWEEN p.first_day AND p.last_day
  WHERE e.division_code IS NOT NULL
),
happened AS (
  SELECT indicator_id, first_day, last_day, division_code, COUNT(DISTINCT counted_key) AS counted
  FROM dated
  GROUP BY indicator_id, first_day, last_day, division_code
),
happened_by_year AS (
  SELECT
    indicator_id,
    first_day,
    last_day,
    division_code,
    MAP_FROM_ENTRIES(COLLECT_LIST(STRUCT(of_year, counted))) AS by_year
  FROM (
    SELECT
      indicator_id,
      first_day,
      last_day,
      division_code,
      of_year,
      COUNT(DISTINCT counted_key) AS counted
    FROM dated
    GROUP BY indicator_id, first_day, last_day, division_code, of_year
  )
  GROUP BY indicator_id, first_day, last_day, division_code
),
within AS (
  SELECT division_code, county_code
  FROM reached_division
  WHERE division_level = 'township'
  UNION ALL
  SELECT EXPLODE(ARRAY_DISTINCT(ARRAY(county_code, city_code, province_code))), county_code
  FROM county_at
  WHERE code = county_code
),
size AS (
  SELECT w.division_code, COUNT(*) AS counties
  FROM within AS w
  INNER JOIN reached_division AS r
    ON w.division_code = r.division_code
  GROUP BY w.division_code
),
told AS (
  SELECT
    l.source,
    p.first_day,
    p.last_day,
    c.county_code,
    COLLECT_SET(l.period_month DIV 100) AS years
  FROM list_in_force AS l
  INNER JOIN county_at AS c
    ON l.county_code = c.code
  INNER JOIN period AS p
    ON l.period_month DIV 100 BETWEEN YEAR(p.first_day) AND YEAR(p.last_day)
  WHERE l.valid_from <= :as_of AND c.county_code IS NOT NULL
  GROUP BY l.source, p.first_day, p.last_day, c.county_code
),
told_of AS (
  SELECT
    t.source,
    t.first_day,
    t.last_day,
    w.division_code,
    SUM(SIZE(t.years)) AS county_years,
    ARRAY_SORT(ARRAY_DISTINCT(FLATTEN(COLLECT_LIST(t.years)))) AS years
  FROM told AS t
  INNER JOIN within AS w
    ON t.county_code = w.county_code
  GROUP BY t.source, t.first_day, t.last_day, w.division_code
),
counted AS (
  SELECT
    m.indicator_id,
    p.first_day,
    p.last_day,
    p.is_current,
    s.division_code,
    COALESCE(h.counted, 0) AS counted,
    s.counties,
    s.counties * (YEAR(p.last_day) - YEAR(p.first_day) + 1) AS county_years,
    COALESCE(t.county_years, 0) AS county_years_told,
    COALESCE(t.years, ARRAY()) AS years_told,
    ARRAY_EXCEPT(SEQUENCE(YEAR(p.first_day), YEAR(p.last_day)), COALESCE(t.years, ARRAY()))
      AS years_missing,
    y.by_year
  FROM indicator_measure AS m
  CROSS JOIN period AS p
  CROSS JOIN size AS s
  LEFT JOIN happened AS h
    ON
      m.indicator_id = h.indicator_id
      AND p.first_day = h.first_day
      AND p.last_day = h.last_day
      AND s.division_code = h.division_code
  LEFT JOIN happened_by_year AS y
    ON
      m.indicator_id = y.indicator_id
      AND p.first_day = y.first_day
      AND p.last_day = y.last_day
      AND s.division_code = y.division_code
  LEFT JOIN told_of AS t
    ON
      m.source = t.source
      AND p.first_day = t.first_day
      AND p.last_day = t.last_day
      AND s.division_code = t.division_code
  WHERE m.subject = 'event'
)

SELECT
  * EXCEPT (by_year),
  TRANSFORM(years_missing, missing -> COALESCE(by_year[missing], 0)) AS counted_in_missing
FROM counted
