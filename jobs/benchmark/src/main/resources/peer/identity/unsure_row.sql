-- The few rows that a number alone does not tell: of a broken one, of none, or of one whose birth
-- date contradicts them.
CREATE TABLE unsure_row AS
SELECT
  source, intake_id, row_number, person_key, number, id_given, contested_key, name,
  regexp_replace(name, '[\s\p{P}]', '', 'g') AS bare_name, sex, birth_date, left(place, 6) AS county,
  CASE
    WHEN number IS NULL AND NOT registers AND coalesce(length(id_given) < 17, TRUE)
      AND coalesce(sex, birth_date::VARCHAR, category, household_number, phone) IS NULL AND length(place) >= 9
      THEN left(place, 9)
  END AS sought_in,
  CASE WHEN length(id_given) < 17 THEN id_given ELSE '' END AS begins
FROM counting_row
WHERE number IS NULL OR contested_key IS NOT NULL;
