-- Payees with a positive net amount whom the base population does not know.
SELECT y.programme, p.county_code, p.city_code, p.province_code, COUNT(*) AS payees
FROM payee AS y
LEFT ANTI JOIN person_status AS s
  ON y.person_key = s.person_key
INNER JOIN place AS p
  ON y.list_place = p.code
WHERE y.net_yuan > 0
GROUP BY y.programme, p.county_code, p.city_code, p.province_code
