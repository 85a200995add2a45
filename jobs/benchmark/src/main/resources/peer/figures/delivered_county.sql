-- Figures about divisions, of the economy for example, and samples reach nowhere.
CREATE TABLE delivered_county AS
SELECT DISTINCT p.county_code, p.city_code, p.province_code
FROM list_in_force AS l
INNER JOIN source_contract AS s
  ON l.source = s.source AND s.reaches_counties
INNER JOIN county_at AS p
  ON l.county_code = p.code
WHERE p.county_code IS NOT NULL;
