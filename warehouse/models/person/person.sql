-- One row a person: the latest value of each field, the register of certificates before other lists.
WITH record AS (
  SELECT
    r.*,
    COALESCE(
      r.id_number,
      IF(r.key_from = 'certificate_number', SUBSTR(r.certificate_number, 1, 18), NULL)
    ) AS number,
    (r.registers, d.delivery_order, r.row_number) AS recency
  FROM any_row AS r
  INNER JOIN delivery AS d
    ON r.intake_id = d.intake_id AND d.state = 'loaded'
  LEFT ANTI JOIN duplicate_row AS x
    ON r.intake_id = x.intake_id AND r.row_number = x.row_number
  WHERE r.row_state = 'loaded' AND r.person_key IS NOT NULL
),

latest AS (
  SELECT
    person_key,
    MAX(number) AS id_number,
    MAX_BY(name, recency) FILTER (WHERE name IS NOT NULL) AS name,
    MAX_BY(sex, recency) FILTER (WHERE sex IS NOT NULL) AS sex_given,
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
  CASE
    WHEN id_number IS NULL THEN sex_given
    WHEN CAST(SUBSTR(id_number, 17, 1) AS INT) % 2 = 1 THEN '1'
    ELSE '2'
  END AS sex,
  TO_DATE(SUBSTR(id_number, 7, 8), 'yyyyMMdd') AS birth_date,
  ethnicity,
  certificate_number,
  phone,
  address,
  first_seen,
  last_seen
FROM latest
