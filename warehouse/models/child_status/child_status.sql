-- A child without a number is who has its name and day of birth in the county, with a number or
-- without, in the same township before others. Of several rows the first day of each stage counts,
-- and the place of the last.
WITH told AS (
  SELECT
    *,
    COALESCE(
      person_key,
      MAX(person_key) OVER (PARTITION BY name, birth_date, list_place, SUBSTR(place, 1, 9)),
      MAX(person_key) OVER (PARTITION BY name, birth_date, list_place),
      CONCAT_WS('|', name, birth_date, list_place)
    ) AS child,
    COALESCE(
      TO_DATE(
        SUBSTR(COALESCE(id_number, IF(key_from = 'certificate_number', certificate_number, NULL)), 7, 8),
        'yyyyMMdd'
      ),
      birth_date
    ) AS born_on
  FROM at_child_rehabilitation
),
child AS (
  SELECT
    MIN(CONCAT(delivery_id, ':', row_number)) AS child_key,
    MAX_BY(COALESCE(place, list_place), STRUCT(delivery_order, row_number)) AS place,
    MIN(born_on) AS born_on,
    MIN(IF(screened_on <= :as_of, screened_on, NULL)) AS screened_on,
    MIN(IF(diagnosed_on <= :as_of, diagnosed_on, NULL)) AS diagnosed_on,
    MIN(IF(applied_on <= :as_of, applied_on, NULL)) AS applied_on,
    MIN(IF(served_on <= :as_of, served_on, NULL)) AS served_on
  FROM told
  GROUP BY child
),
placed AS (
  SELECT
    c.*,
    COALESCE(t.province_code, p.province_code) AS province_code,
    COALESCE(t.city_code, p.city_code) AS city_code,
    COALESCE(t.county_code, p.county_code) AS county_code,
    t.township_code
  FROM child AS c
  LEFT JOIN place AS t
    ON SUBSTR(c.place, 1, 9) = t.code AND LENGTH(c.place) >= 9
  LEFT JOIN place AS p
    ON SUBSTR(c.place, 1, 6) = p.code
  WHERE
    c.born_on <= :as_of
    AND COMPLETED_YEARS(c.born_on, :as_of) <= 6
)

SELECT
  p.child_key,
  p.province_code,
  p.city_code,
  p.county_code,
  p.township_code,
  p.screened_on IS NOT NULL AS is_screened,
  p.diagnosed_on IS NOT NULL AS is_diagnosed,
  p.applied_on IS NOT NULL AS has_applied,
  p.served_on IS NOT NULL AS is_served,
  IF(p.diagnosed_on >= p.screened_on, DATEDIFF(p.diagnosed_on, p.screened_on), NULL)
    AS days_to_diagnosis,
  IF(p.applied_on >= p.diagnosed_on, DATEDIFF(p.applied_on, p.diagnosed_on), NULL)
    AS days_to_application,
  IF(p.served_on >= p.applied_on, DATEDIFF(p.served_on, p.applied_on), NULL) AS days_to_service,
  IF(p.served_on >= p.screened_on, DATEDIFF(p.served_on, p.screened_on), NULL) AS days_in_all,
  IF(e.county_code IS NULL, 'none', 'extract') AS child_rehabilitation_evidence
FROM placed AS p
LEFT JOIN county_evidence AS e
  ON p.county_code = e.county_code AND e.source = 'child-rehabilitation'
