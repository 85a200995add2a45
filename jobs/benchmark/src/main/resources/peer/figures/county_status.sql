-- What runs in a county may name the county alone; community rehabilitation is of a township.
CREATE TABLE county_status AS
WITH located AS (
  SELECT
    county_code,
    MAX(institution_kind IN ('2', '3')) AS has_rehabilitation_or_care_facility,
    MAX(institution_kind = '4') AS has_special_school
  FROM institution_at
  GROUP BY county_code
),
township AS (
  SELECT county_code, MAX(has_mental_rehabilitation) AS has_mental_rehabilitation_township
  FROM township_status
  GROUP BY county_code
),
peopled AS (
  SELECT division_code, arg_max(residents, for_year) AS resident_population
  FROM macro_figure
  WHERE residents IS NOT NULL AND for_year <= YEAR(as_of())
  GROUP BY division_code
)

SELECT
  r.province_code,
  r.city_code,
  r.county_code,
  CAST(NULL AS VARCHAR) AS township_code,
  COALESCE(t.has_mental_rehabilitation_township, FALSE) AS has_mental_rehabilitation_township,
  COALESCE(i.has_rehabilitation_or_care_facility, FALSE) AS has_rehabilitation_or_care_facility,
  COALESCE(i.has_special_school, FALSE) AS has_special_school,
  p.resident_population,
  IF(e.county_code IS NULL, 'none', 'extract') AS institution_evidence
FROM reached_division AS r
LEFT JOIN located AS i
  ON r.county_code = i.county_code
LEFT JOIN township AS t
  ON r.county_code = t.county_code
LEFT JOIN peopled AS p
  ON r.county_code = p.division_code
LEFT JOIN county_evidence AS e
  ON r.county_code = e.county_code AND e.source = 'institution'
WHERE r.division_level = 'county';
