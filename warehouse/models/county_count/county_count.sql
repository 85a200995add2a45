-- How many counties there are, whether lists reach them or not.
SELECT division_code, COUNT(*) AS counties
FROM (
  SELECT EXPLODE(ARRAY(city_code, province_code)) AS division_code
  FROM county_at
  WHERE code = county_code
) AS c
GROUP BY division_code
