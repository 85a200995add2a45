-- One class a person: entries in force first, then the latest start, then the lower division.
WITH speaking AS (
  SELECT
    *,
    COALESCE(started_in <= :as_of_month, TRUE) AND COALESCE(ended_in >= :as_of_month, TRUE) AS is_on
  FROM list_assistance
  WHERE valid_from <= :as_of AND valid_to >= :as_of AND person_key IS NOT NULL
),

ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY person_key
      ORDER BY is_on DESC, started_in DESC NULLS LAST, list_place, delivery_order DESC, row_number DESC
    ) AS choice
  FROM speaking
)

SELECT person_key, assistance_class
FROM ranked
WHERE choice = 1 AND is_on
