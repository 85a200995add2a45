-- Each month by the lists of that month. Days on which a certificate ended are as good in a later
-- register, so today's counts for them too; not the one that somebody has left for another county's.
WITH death AS (
  SELECT person_key, MIN(YEAR(died_on) * 100 + MONTH(died_on)) AS died_in
  FROM at_death
  WHERE key_from IN ('id_number', 'certificate_number', 'repaired_id', 'reviewed')
  GROUP BY person_key
),

certified AS (
  SELECT DISTINCT person_key
  FROM list_certificate
  WHERE valid_from <= :as_of AND person_key IS NOT NULL
),

listed AS (
  SELECT DISTINCT source, list_place, month_index
  FROM speaking_month
)

SELECT
  m.*,
  MONTH_AT(m.month_index) AS as_of_month,
  d.died_in,
  k.person_key IS NOT NULL AS is_known_to_registers,
  r.list_place IS NOT NULL AS has_register,
  c.listed_in AS certified_in,
  c.certificate_status,
  COALESCE(c.holds, FALSE) AS holds,
  LEAST(c.cancelled_on, t.cancelled_on) AS cancelled_on,
  LEAST(c.valid_until, t.valid_until) AS valid_until,
  p.province_code,
  p.city_code,
  p.county_code,
  c.hukou,
  c.category,
  c.grade,
  c.grade IN ('1', '2') AS is_severe,
  CASE c.category
    WHEN '5' THEN c.grade
    WHEN '7' THEN NULLIF(REGEXP_EXTRACT(c.components, '5:([1-4])', 1), '')
  END AS intellectual_grade,
  CASE c.category
    WHEN '6' THEN c.grade
    WHEN '7' THEN NULLIF(REGEXP_EXTRACT(c.components, '6:([1-4])', 1), '')
  END AS mental_grade,
  l.list_place IS NOT NULL AS has_assistance_list,
  a.listed_in AS assisted_in,
  a.assistance_class,
  a.started_in,
  a.ended_in
FROM paid_month AS m
LEFT JOIN certificate_month AS c
  ON m.person_key = c.person_key AND m.month_index = c.month_index
LEFT JOIN assistance_month AS a
  ON m.person_key = a.person_key AND m.month_index = a.month_index
LEFT JOIN certificate_month AS t
  ON
    m.person_key = t.person_key
    AND t.month_index = YEAR(:as_of) * 12 + MONTH(:as_of) - 1
    AND COALESCE(t.list_place = c.list_place, TRUE)
LEFT JOIN certified AS k
  ON m.person_key = k.person_key
LEFT JOIN death AS d
  ON m.person_key = d.person_key
LEFT JOIN listed AS r
  ON m.list_place = r.list_place AND m.month_index = r.month_index AND r.source = 'certificate'
LEFT JOIN listed AS l
  ON c.list_place = l.list_place AND c.month_index = l.month_index AND l.source = 'assistance'
LEFT JOIN place AS p
  ON c.list_place = p.code
