-- Above townships whatever a county lies in stands.
CREATE TABLE reached_division AS
WITH reached AS (
  SELECT t.township_code AS division_code, 'township' AS division_level, c.*
  FROM delivered_county AS c
  INNER JOIN place AS t
    ON c.county_code = t.county_code AND t.code = t.township_code
  UNION ALL
  SELECT county_code AS division_code, 'county' AS division_level, *
  FROM delivered_county
  UNION ALL
  SELECT DISTINCT
    city_code AS division_code,
    'city' AS division_level,
    CAST(NULL AS VARCHAR) AS county_code,
    city_code,
    province_code
  FROM delivered_county
  WHERE city_code IS NOT NULL
  UNION ALL
  SELECT DISTINCT
    province_code AS division_code,
    'province' AS division_level,
    CAST(NULL AS VARCHAR) AS county_code,
    CAST(NULL AS VARCHAR) AS city_code,
    province_code
  FROM delivered_county
)

SELECT
  r.division_code,
  r.division_level,
  r.county_code,
  r.city_code,
  r.province_code,
  d.villages
FROM reached AS r
LEFT JOIN standing_township AS d
  ON r.division_code = d.code
WHERE r.division_level <> 'township' OR d.code IS NOT NULL;
