-- By the first register that speaks on the standard day or after it, judged by its dates: what later
-- lists know of the days before it counts too.
WITH register AS (
  SELECT l.county_code AS list_place, s.standard_day, MIN(l.valid_from) AS valid_from
  FROM list_in_force AS l
  INNER JOIN county_at AS p
    ON l.county_code = p.code
  INNER JOIN survey_day AS s
    ON p.county_code = s.county_code
  WHERE l.source = 'certificate' AND l.valid_from <= :as_of AND l.valid_to >= s.standard_day
  GROUP BY l.county_code, s.standard_day
),
cancelled AS (
  SELECT c.person_key, c.list_place
  FROM list_certificate AS c
  INNER JOIN register AS r
    ON c.list_place = r.list_place AND c.valid_from > r.valid_from
  WHERE
    c.valid_from <= :as_of
    AND c.certificate_status = '2'
    AND c.cancelled_on < r.standard_day
    AND COALESCE(c.key_from, '') <> 'probabilistic'
),
held AS (
  SELECT
    c.*,
    ROW_NUMBER() OVER (
      PARTITION BY c.person_key
      ORDER BY
        c.certificate_status = '1' DESC,
        c.first_issued_on DESC NULLS LAST,
        c.list_place,
        c.delivery_order DESC,
        c.row_number DESC
    ) AS choice
  FROM list_certificate AS c
  INNER JOIN register AS r
    ON c.list_place = r.list_place AND c.valid_from = r.valid_from
  LEFT ANTI JOIN cancelled AS x
    ON c.person_key = x.person_key AND c.list_place = x.list_place
  LEFT ANTI JOIN at_death AS d
    ON
      c.person_key = d.person_key
      AND d.died_on < r.standard_day
      AND COALESCE(d.key_from, '') <> 'probabilistic'
  WHERE
    c.person_key IS NOT NULL
    AND COALESCE(c.first_issued_on <= r.standard_day, TRUE)
    AND COALESCE(c.valid_until >= r.standard_day, c.certificate_status <> '4')
    AND (
      c.certificate_status IN ('1', '4', '5')
      OR (c.certificate_status = '2' AND c.cancelled_on >= r.standard_day)
    )
)

SELECT
  person_key,
  NUMBER_OF(id_number, certificate_number, key_from) AS number,
  sex,
  hukou,
  category,
  grade,
  registered_division
FROM held
WHERE choice = 1
