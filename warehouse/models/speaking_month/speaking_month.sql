-- State lists at the end of each month, the as-of date's month at that date.
WITH span AS (
  SELECT
    *,
    YEAR(valid_from) * 12 + MONTH(valid_from) - 1 AS first_index,
    IF(
      valid_to >= :as_of,
      YEAR(:as_of) * 12 + MONTH(:as_of) - 1,
      YEAR(DATE_ADD(valid_to, 1)) * 12 + MONTH(DATE_ADD(valid_to, 1)) - 2
    ) AS last_index
  FROM list_in_force
  WHERE valid_from <= :as_of AND valid_to IS NOT NULL
)

SELECT
  source,
  county_code AS list_place,
  delivery_id,
  EXPLODE(SEQUENCE(first_index, last_index)) AS month_index
FROM span
WHERE first_index <= last_index
