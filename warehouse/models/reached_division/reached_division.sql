-- Figures about divisions, of the economy for example, and samples reach nowhere.
WITH county AS (
  SELECT DISTINCT p.county_code, p.city_code, p.province_code
  FROM list_in_force AS l
  INNER JOIN source_contract AS s
    ON l.source = s.source AND s.reaches_counties
  INNER JOIN county_at AS p
    ON l.county_code = p.code
  WHERE p.county_code IS NOT NULL
),
reached AS (
  SELECT t.township_code AS division_code, c.*
  FROM county AS c
  INNER JOIN place AS t
    ON c.county_code = t.county_code AND t.code = t.township_code
  UNION ALL
  SELECT county_code AS division_code, * FROM county
  UNION ALL
  SELECT DISTINCT city_code AS division_code, CAST(NULL AS STRING) AS county_code, city_code, province_code
  FROM county
  WHERE city_code IS NOT NULL
  UNION ALL
  SELECT DISTINCT
    province_code AS division_code,
    CAST(NULL AS STRING) AS county_code,
    CAST(NULL AS STRING) AS city_code,
    province_code
  FROM county
)

SELECT
  r.division_code,
  d.level AS division_level,
  r.county_code,
  r.city_code,
  r.province_code,
  d.villages
FROM reached AS r
INNER JOIN division AS d
  ON
    r.division_code = d.code
    AND d.valid_from <= :as_of
    AND COALESCE(d.valid_to >= :as_of, TRUE)
