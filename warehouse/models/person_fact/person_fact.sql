-- What the lists say of each person of the population. Conditions of policies may name these columns.
WITH paid AS (
  SELECT person_key, SUM(net_yuan) > 0 AS is_paid
  FROM payee
  WHERE programme = 'nursing-allowance' AND person_key IS NOT NULL
  GROUP BY person_key
),

nursing_list AS (
  SELECT county_code FROM county_evidence WHERE source = 'nursing-allowance'
)

SELECT
  p.person_key,
  p.province_code,
  p.city_code,
  p.county_code,
  p.township_code,
  p.hukou,
  p.sex,
  p.age,
  CASE
    WHEN p.age <= 6 THEN '0-6'
    WHEN p.age <= 14 THEN '7-14'
    WHEN p.age <= 17 THEN '15-17'
    WHEN p.age <= 44 THEN '18-44'
    WHEN p.age <= 59 THEN '45-59'
    WHEN p.age <= 74 THEN '60-74'
    WHEN p.age >= 75 THEN '75+'
  END AS age_group,
  p.ethnicity,
  p.category,
  p.grade,
  p.grade IN ('1', '2') AS is_severe,
  CASE p.category
    WHEN '5' THEN p.grade
    WHEN '7' THEN NULLIF(REGEXP_EXTRACT(p.components, '5:([1-4])', 1), '')
  END AS intellectual_grade,
  CASE p.category
    WHEN '6' THEN p.grade
    WHEN '7' THEN NULLIF(REGEXP_EXTRACT(p.components, '6:([1-4])', 1), '')
  END AS mental_grade,
  COALESCE(a.assistance_class IN ('1', '2'), FALSE) AS on_dibao,
  COALESCE(a.assistance_class = '3', FALSE) AS in_special_hardship,
  COALESCE(a.assistance_class = '4', FALSE) AS is_marginal,
  'extract' AS population_evidence,
  IF(l.county_code IS NULL, NULL, COALESCE(paid.is_paid, FALSE)) AS nursing_allowance_covered,
  IF(l.county_code IS NULL, 'none', 'extract') AS nursing_allowance_evidence
FROM population AS p
LEFT JOIN assistance_at AS a
  ON p.person_key = a.person_key
LEFT JOIN paid
  ON p.person_key = paid.person_key
LEFT JOIN nursing_list AS l
  ON p.county_code = l.county_code
