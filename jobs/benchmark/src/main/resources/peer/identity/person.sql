-- One row a person: the latest value of each field, the registers before other lists.
COPY (
WITH record AS (
  SELECT
    r.* EXCLUDE (person_key, number),
    coalesce(l.linked_key, r.person_key) AS person_key,
    CASE WHEN l.linked_key IS NULL THEN r.number ELSE l.linked_number END AS number,
    r.registers::BIGINT * 1000000000000000 + r.delivery_order * 1000000000 + r.row_number AS recency
  FROM counting_row AS r
  LEFT JOIN person_link AS l
    ON r.intake_id = l.intake_id AND r.row_number = l.row_number
  WHERE coalesce(l.linked_key, r.person_key) IS NOT NULL
),

latest AS (
  SELECT
    person_key,
    max(number) AS id_number,
    arg_max(name, recency) AS name,
    arg_max(sex, recency) AS sex_given,
    arg_max(birth_date, recency) AS birth_date_given,
    arg_max(ethnicity, recency) AS ethnicity,
    arg_max(certificate_number, recency) AS certificate_number,
    arg_max(phone, recency) AS phone,
    arg_max(address, recency) AS address,
    min(period_month) AS first_seen,
    max(period_month) AS last_seen
  FROM record
  GROUP BY person_key
)

SELECT
  person_key,
  id_number,
  name,
  CASE
    WHEN id_number IS NULL THEN sex_given
    WHEN substr(id_number, 17, 1)::INT % 2 = 1 THEN '1'
    ELSE '2'
  END AS sex,
  coalesce(birth_of(id_number), birth_date_given) AS birth_date,
  ethnicity,
  certificate_number,
  phone,
  address,
  first_seen,
  last_seen
FROM latest
) TO {parquet} (FORMAT parquet);
