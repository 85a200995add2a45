-- Rows of the state lists in force and of the latest month of payment, by the first cause that holds. A row
-- of a city's list that names no county is at home in the whole city.
WITH listed AS (
  SELECT source, list_place, person_key
  FROM state_list_row
  WHERE valid_from <= :as_of AND valid_to >= :as_of

  UNION ALL

  SELECT y.programme AS source, y.list_place, y.person_key
  FROM list_payment AS y
  INNER JOIN payment_month AS m
    ON y.programme = m.programme AND y.list_place = m.list_place AND y.paid_month = m.latest_month
  WHERE y.valid_from <= :as_of AND y.paid_month <= :as_of_month
),

certified AS (
  SELECT DISTINCT person_key
  FROM list_certificate
  WHERE valid_from <= :as_of AND person_key IS NOT NULL
),

judged AS (
  SELECT
    l.source,
    COALESCE(p.county_code, l.list_place) AS county_code,
    CASE
      WHEN l.person_key IS NULL THEN 'bad_id'
      WHEN
        COALESCE(
          s.county_code = p.county_code, s.city_code = p.city_code, s.province_code = p.province_code
        )
        THEN NULL
      WHEN s.person_key IS NOT NULL THEN 'elsewhere'
      WHEN d.person_key IS NOT NULL OR c.is_cancelled_for_death THEN 'dead'
      WHEN c.certificate_status = '2' AND c.cancelled_because = '2' THEN 'moved'
      WHEN h.person_key IS NOT NULL THEN 'certificate_not_valid'
      ELSE 'never_certified'
    END AS cause
  FROM listed AS l
  INNER JOIN place AS p
    ON l.list_place = p.code
  LEFT JOIN person_status AS s
    ON l.person_key = s.person_key
  LEFT JOIN certificate_at AS c
    ON l.person_key = c.person_key
  LEFT JOIN certified AS h
    ON l.person_key = h.person_key
  LEFT JOIN dead_person AS d
    ON l.person_key = d.person_key
)

SELECT source, county_code, cause, COUNT(*) AS rows
FROM judged
WHERE cause IS NOT NULL
GROUP BY source, county_code, cause
