-- One row a person: of each field what the register of the latest month says, else another list.
WITH record AS (
  SELECT
    r.* EXCEPT (person_key, number),
    COALESCE(l.person_key, r.person_key) AS person_key,
    IF(l.person_key IS NULL, r.number, l.id_number) AS number,
    (r.registers, r.period_month, r.delivery_order, r.row_number) AS recency
  FROM counting_row AS r
  LEFT JOIN person_link AS l
    ON r.intake_id = l.intake_id AND r.row_number = l.row_number
  WHERE COALESCE(l.person_key, r.person_key) IS NOT NULL
),

latest AS (
  SELECT
    person_key,
    MAX(number) AS id_number,
    MAX_BY(name, recency) FILTER (WHERE name IS NOT NULL) AS name,
    MAX_BY(sex, recency) FILTER (WHERE sex IS NOT NULL) AS sex_given,
    MAX_BY(birth_date, recency) FILTER (WHERE birth_date IS NOT NULL) AS birth_date_given,
    MAX_BY(ethnicity, recency) FILTER (WHERE ethnicity IS NOT NULL) AS ethnicity,
    MAX_BY(certificate_number, recency) FILTER (WHERE certificate_number IS NOT NULL)
      AS certificate_number,
    MAX_BY(phone, recency) FILTER (WHERE phone IS NOT NULL) AS phone,
    MAX_BY(address, recency) FILTER (WHERE address IS NOT NULL) AS address,
    MIN(period_month) AS first_seen,
    MAX(period_month) AS last_seen
  FROM record
  GROUP BY person_key
)

SELECT
  person_key,
  id_number,
  name,
  SEX_OF(id_number, sex_given) AS sex,
  BIRTH_DATE_OF(id_number, birth_date_given) AS birth_date,
  ethnicity,
  certificate_number,
  phone,
  address,
  first_seen,
  last_seen
FROM latest
