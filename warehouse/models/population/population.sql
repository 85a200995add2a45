-- Persons with a certificate that is valid at the as-of date, and alive.
WITH dead AS (
  SELECT DISTINCT person_key
  FROM list_death
  WHERE valid_from <= :as_of AND died_on <= :as_of AND person_key IS NOT NULL
),

holder AS (
  SELECT c.*, TO_DATE(SUBSTR(c.number, 7, 8), 'yyyyMMdd') AS born_on
  FROM certificate_at AS c
  LEFT ANTI JOIN dead AS d
    ON c.person_key = d.person_key
  WHERE
    c.certificate_status IN ('1', '5')
    AND (c.valid_until IS NULL OR c.valid_until >= :as_of)
    AND NOT c.is_cancelled_for_death
)

SELECT
  h.person_key,
  COALESCE(t.province_code, c.province_code) AS province_code,
  COALESCE(t.city_code, c.city_code) AS city_code,
  COALESCE(t.county_code, c.county_code) AS county_code,
  t.township_code,
  h.hukou,
  CASE
    WHEN h.number IS NULL THEN h.sex_given
    WHEN CAST(SUBSTR(h.number, 17, 1) AS INT) % 2 = 1 THEN '1'
    ELSE '2'
  END AS sex,
  YEAR(:as_of) - YEAR(h.born_on)
    - IF(DATE_FORMAT(:as_of, 'MMdd') < DATE_FORMAT(h.born_on, 'MMdd'), 1, 0) AS age,
  h.ethnicity,
  h.category,
  h.grade,
  h.components
FROM holder AS h
LEFT JOIN place AS t
  ON SUBSTR(h.registered_division, 1, 9) = t.code AND LENGTH(h.registered_division) >= 9
LEFT JOIN place AS c
  ON SUBSTR(h.registered_division, 1, 6) = c.code
