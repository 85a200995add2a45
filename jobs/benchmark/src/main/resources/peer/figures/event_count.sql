-- What happened since the five years began; each division is counted anew, for the same person may
-- count in several. A list tells of the year of its period.
CREATE TABLE event_count AS
WITH period AS (
  SELECT make_date((year(as_of()) - 1) // 5 * 5 + 1, 1, 1) AS first_day, as_of() AS last_day
),

located AS (
  SELECT
    e.indicator_id,
    e.counted_key,
    e.happened_on,
    unnest([
      t.township_code,
      coalesce(t.county_code, c.county_code),
      coalesce(t.city_code, c.city_code),
      coalesce(t.province_code, c.province_code)
    ]) AS division_code
  FROM counted_event AS e
  LEFT JOIN place AS t
    ON CASE WHEN length(e.place) >= 9 THEN substr(e.place, 1, 9) END = t.code
  LEFT JOIN place AS c
    ON substr(e.place, 1, 6) = c.code
),

happened AS (
  SELECT e.indicator_id, e.division_code, count(DISTINCT e.counted_key) AS counted
  FROM located AS e
  INNER JOIN period AS p
    ON e.happened_on BETWEEN p.first_day AND p.last_day
  WHERE e.division_code IS NOT NULL
  GROUP BY e.indicator_id, e.division_code
),

within AS (
  SELECT division_code, county_code
  FROM reached_division
  WHERE division_level = 'township'
  UNION ALL
  SELECT unnest(list_distinct([county_code, city_code, province_code])), county_code
  FROM county_at
  WHERE code = county_code
),

size AS (
  SELECT w.division_code, count(*) AS counties
  FROM within AS w
  INNER JOIN reached_division AS r
    ON w.division_code = r.division_code
  GROUP BY w.division_code
),

told AS (
  SELECT l.source, c.county_code, count(DISTINCT l.period_month // 100) AS years
  FROM list_in_force AS l
  INNER JOIN county_at AS c
    ON l.county_code = c.code
  INNER JOIN period AS p
    ON l.period_month // 100 BETWEEN year(p.first_day) AND year(p.last_day)
  WHERE l.valid_from <= as_of() AND c.county_code IS NOT NULL
  GROUP BY l.source, c.county_code
),

told_of AS (
  SELECT t.source, w.division_code, sum(t.years)::BIGINT AS county_years
  FROM told AS t
  INNER JOIN within AS w
    ON t.county_code = w.county_code
  GROUP BY t.source, w.division_code
)

SELECT
  m.indicator_id,
  s.division_code,
  coalesce(h.counted, 0) AS counted,
  s.counties * (year(p.last_day) - year(p.first_day) + 1) AS county_years,
  coalesce(t.county_years, 0) AS county_years_told,
  TRUE AS is_current
FROM indicator_measure AS m
CROSS JOIN period AS p
CROSS JOIN size AS s
LEFT JOIN happened AS h
  ON m.indicator_id = h.indicator_id AND s.division_code = h.division_code
LEFT JOIN told_of AS t
  ON m.source = t.source AND s.division_code = t.division_code
WHERE m.subject = 'event';
