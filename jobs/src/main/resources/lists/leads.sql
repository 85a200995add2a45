-- Leads with whom each is about, by county; who is registered in none is told by city. Who is not in
-- the population has no township, and category and grade by the certificate number.
WITH lead AS (
  SELECT
    'gaps' AS list,
    as_of,
    programme,
    reason AS kind,
    person_key,
    county_code,
    since_month AS first_month,
    CAST(NULL AS INT) AS last_month,
    CAST(
      (YEAR(as_of) - since_month DIV 100) * 12 + MONTH(as_of) - since_month % 100 + 1 AS INT
    ) AS months,
    CAST(NULL AS DECIMAL(16, 2)) AS amount_yuan,
    CAST(NULL AS STRING) AS evidence,
    rule_id,
    lead_state,
    verified_result
  FROM coverage_gap
  UNION ALL
  SELECT
    'anomalies' AS list,
    as_of,
    programme,
    kind,
    person_key,
    county_code,
    first_month,
    last_month,
    months,
    amount_yuan,
    evidence,
    CAST(NULL AS STRING) AS rule_id,
    lead_state,
    verified_result
  FROM payment_anomaly
)

SELECT
  l.* EXCEPT (person_key, as_of, county_code),
  -- New, or gone on although it was answered.
  lead_state = 'new' OR (lead_state = 'continuing' AND verified_result IS NOT NULL) AS is_news,
  COALESCE(l.county_code, s.city_code, s.province_code, '000000') AS county_code,
  p.name,
  p.id_number,
  p.certificate_number,
  COALESCE(s.sex, p.sex) AS sex,
  COALESCE(s.age, CAST(FLOOR(MONTHS_BETWEEN(l.as_of, p.birth_date) / 12) AS INT)) AS age,
  s.township_code,
  t.name AS township,
  COALESCE(s.category, SUBSTR(p.certificate_number, 19, 1)) AS category,
  COALESCE(s.grade, SUBSTR(p.certificate_number, 20, 1)) AS grade
FROM lead AS l
LEFT JOIN person AS p
  ON l.person_key = p.person_key
LEFT JOIN person_status AS s
  ON l.person_key = s.person_key
LEFT JOIN division AS t
  ON s.township_code = t.code AND l.as_of BETWEEN t.valid_from AND COALESCE(t.valid_to, l.as_of)
