-- One pass over all lists for both: those outside the population, and those of a likely link.
WITH likely AS (
  SELECT DISTINCT person_key
  FROM probable_link
  WHERE told IS NULL
)

SELECT /*+ BROADCAST(l) */
  c.programme,
  p.county_code,
  p.city_code,
  p.province_code,
  s.person_key,
  COUNT(DISTINCT c.person) AS covered,
  COUNT_IF(c.person_key IS NULL OR c.is_contested) AS may_belong,
  BOOL_AND(c.is_likely) AS is_likely
FROM covered_row AS c
LEFT JOIN person_status AS s
  ON c.person_key = s.person_key
LEFT JOIN likely AS l
  ON c.person_key = l.person_key
INNER JOIN place AS p
  ON c.list_place = p.code
WHERE s.person_key IS NULL OR l.person_key IS NOT NULL
GROUP BY c.programme, p.county_code, p.city_code, p.province_code, s.person_key
