-- Codes from 400 on stand for areas that only statistics know. No township has more villages with
-- an association than villages: what a list names beyond them the directory does not know.
CREATE TABLE township_status AS
WITH located AS (
  SELECT
    township_code,
    MAX(institution_kind = '1') AS has_service_institution,
    MAX(institution_kind = '6') AS has_mental_rehabilitation,
    COUNT(DISTINCT IF(institution_kind = '5', village_code, NULL)) AS villages_with_federation
  FROM institution_at
  WHERE township_code IS NOT NULL
  GROUP BY township_code
)

SELECT
  r.province_code,
  r.city_code,
  r.county_code,
  r.division_code AS township_code,
  r.villages,
  COALESCE(i.has_service_institution, FALSE) AS has_service_institution,
  COALESCE(i.has_mental_rehabilitation, FALSE) AS has_mental_rehabilitation,
  LEAST(COALESCE(i.villages_with_federation, 0), r.villages) AS villages_with_federation,
  IF(e.county_code IS NULL, 'none', 'extract') AS institution_evidence
FROM reached_division AS r
LEFT JOIN located AS i
  ON r.division_code = i.township_code
LEFT JOIN county_evidence AS e
  ON r.county_code = e.county_code AND e.source = 'institution'
WHERE r.division_level = 'township' AND SUBSTR(r.division_code, 7, 3) < '400';
