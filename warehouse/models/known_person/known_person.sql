-- Who stands on a register is known by what the registers say, others by the lists that name their
-- number. Sex and birth date are the number's where there is one. What was decided changes no pair's
-- id. Whoever is written in two ways is known by both.
WITH registered AS (
  SELECT DISTINCT person_key
  FROM counting_row
  WHERE registers AND number IS NOT NULL
),

telling AS (
  SELECT *
  FROM counting_row
  WHERE registers
  UNION ALL
  SELECT l.*
  FROM counting_row AS l
  LEFT ANTI JOIN registered AS r
    ON l.person_key = r.person_key
  WHERE NOT l.registers AND l.number IS NOT NULL
),

entry AS (
  SELECT
    COALESCE(l.person_key, r.person_key) AS person_key,
    IF(l.person_key IS NULL, r.number, l.id_number) AS number,
    r.received_at,
    r.name,
    r.sex,
    r.birth_date,
    r.place,
    CONCAT(SUBSTR(r.place, 1, 6), ' ', r.household_number) AS household,
    r.category,
    r.phone,
    COALESCE(l.method = 'reviewed', FALSE) AS is_reviewed,
    STRUCT(r.delivery_order, r.row_number, r.source, r.delivery_id) AS place_in_order,
    STRUCT(r.period_month, r.delivery_order, r.row_number) AS recency
  FROM telling AS r
  LEFT JOIN certain_link AS l
    ON r.intake_id = l.intake_id AND r.row_number = l.row_number
  WHERE r.number IS NOT NULL OR l.person_key IS NOT NULL
  UNION ALL
  SELECT
    record_id AS person_key,
    CAST(NULL AS STRING) AS number,
    received_at,
    name,
    sex,
    birth_date,
    place,
    household,
    category,
    phone,
    FALSE AS is_reviewed,
    STRUCT(delivery_order, row_number, source, delivery_id) AS place_in_order,
    STRUCT(period_month, delivery_order, row_number) AS recency
  FROM unresolved_row
  WHERE registers
),

latest AS (
  SELECT
    person_key,
    MAX(number) AS number,
    MIN(received_at) AS known_since,
    COALESCE(MIN(place_in_order) FILTER (WHERE NOT is_reviewed), MIN(place_in_order)) AS known_row,
    ARRAY_SORT(COLLECT_SET(name)) AS names,
    MAX_BY(sex, recency) FILTER (WHERE sex IS NOT NULL) AS sex_given,
    MAX_BY(birth_date, recency) FILTER (WHERE birth_date IS NOT NULL) AS birth_date_given,
    MAX_BY(place, recency) FILTER (WHERE place IS NOT NULL) AS place,
    MAX_BY(household, recency) FILTER (WHERE household IS NOT NULL) AS household,
    MAX_BY(category, recency) FILTER (WHERE category IS NOT NULL) AS category,
    MAX_BY(phone, recency) FILTER (WHERE phone IS NOT NULL) AS phone
  FROM entry
  GROUP BY person_key
)

SELECT
  person_key,
  number IS NOT NULL AS has_number,
  known_since,
  known_row,
  names,
  SEX_OF(number, sex_given) AS sex,
  BIRTH_DATE_OF(number, birth_date_given) AS birth_date,
  place,
  household,
  category,
  phone,
  number AS id_given
FROM latest
WHERE SIZE(names) > 0
