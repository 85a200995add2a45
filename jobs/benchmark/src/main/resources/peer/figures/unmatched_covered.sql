-- Who is named as covered, and not known to the base population.
CREATE TABLE unmatched_covered AS
SELECT c.programme, p.county_code, p.city_code, p.province_code, COUNT(DISTINCT c.person) AS covered
FROM covered_row AS c
ANTI JOIN person_status AS s
  ON c.person_key = s.person_key
INNER JOIN place AS p
  ON c.list_place = p.code
GROUP BY c.programme, p.county_code, p.city_code, p.province_code;
