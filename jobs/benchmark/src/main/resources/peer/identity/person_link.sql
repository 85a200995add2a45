-- Rows that are somebody by more than their own number. The likely ones follow a simple rule: the
-- one known person with the name, and the birth date, a number two slips away, or one of
-- another day of birth, of several the one of the county; or the namesake of the township.
CREATE TABLE person_link AS
WITH contested AS (
  SELECT u.*, u.contested_key AS linked_key, 'contested' AS method, NULL AS linked_number
  FROM unsure_row AS u
  INNER JOIN contested_name AS c
    ON u.number = c.number AND u.name = c.name
  WHERE u.contested_key IS NOT NULL
),

agreeing AS (
  SELECT
    u.*,
    n.number AS known_number,
    u.name = n.name AND n.agrees AND damerau_levenshtein(u.id_given, n.number) = 1
      AND length(u.id_given) = 18 AS is_repaired,
    n.is_known AND NOT coalesce(c.number IS NOT NULL, FALSE)
      AND (
        u.birth_date IS NOT NULL
        OR damerau_levenshtein(u.id_given, n.number) <= 2
        OR (left(u.id_given, 10) = left(n.number, 10) AND substr(u.id_given, 15, 3) = substr(n.number, 15, 3))
      ) AS is_likely,
    list_contains(n.counties, u.county) AS is_of_county
  FROM unsure_row AS u
  INNER JOIN known_name AS n
    ON u.bare_name = n.bare_name
  LEFT JOIN contested_name AS c
    ON n.number = c.number AND n.name = c.name
  WHERE
    u.number IS NULL
    AND coalesce(u.sex NOT IN ('1', '2') OR (u.sex = '1') = (substr(n.number, 17, 1)::INT % 2 = 1), TRUE)
    AND coalesce(u.birth_date = birth_of(n.number), TRUE)
),

candidate AS (
  SELECT
    intake_id,
    row_number,
    count(DISTINCT known_number) FILTER (WHERE is_repaired) AS repaired,
    min(known_number) FILTER (WHERE is_repaired) AS repaired_number,
    count(DISTINCT known_number) FILTER (WHERE is_likely) AS likely,
    min(known_number) FILTER (WHERE is_likely) AS likely_number,
    count(DISTINCT known_number) FILTER (WHERE is_likely AND is_of_county) AS nearest,
    min(known_number) FILTER (WHERE is_likely AND is_of_county) AS nearest_number
  FROM agreeing
  GROUP BY intake_id, row_number
),

chosen AS (
  SELECT
    intake_id,
    row_number,
    CASE
      WHEN repaired = 1 THEN repaired_number
      WHEN repaired = 0 AND likely = 1 THEN likely_number
      WHEN repaired = 0 AND nearest = 1 THEN nearest_number
    END AS number,
    CASE WHEN repaired = 1 THEN 'repaired_id' ELSE 'probabilistic' END AS method
  FROM candidate
)

SELECT source, intake_id, row_number, linked_key, method, linked_number, id_given
FROM contested
UNION ALL
SELECT
  u.source,
  u.intake_id,
  u.row_number,
  pseudonym(n.number) AS linked_key,
  'probabilistic' AS method,
  n.number AS linked_number,
  u.id_given
FROM unsure_row AS u
INNER JOIN namesake AS n
  ON u.intake_id = n.intake_id AND u.row_number = n.row_number
UNION ALL
SELECT
  u.source,
  u.intake_id,
  u.row_number,
  pseudonym(c.number) AS linked_key,
  c.method,
  c.number AS linked_number,
  u.id_given
FROM unsure_row AS u
INNER JOIN chosen AS c
  ON u.intake_id = c.intake_id AND u.row_number = c.row_number
WHERE c.number IS NOT NULL;
