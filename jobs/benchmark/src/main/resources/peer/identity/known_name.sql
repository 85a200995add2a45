-- The names under which numbers are known, as far as unsure rows ask: by their own number or name.
CREATE TABLE known_name AS
WITH named AS (
  SELECT
    registers AS is_of_register,
    contested_key IS NULL AS agrees,
    number,
    name,
    left(place, 6) AS county,
    regexp_replace(name, '[\s\p{P}]', '', 'g') AS bare_name
  FROM counting_row
  WHERE number IS NOT NULL AND name IS NOT NULL
)

SELECT
  number,
  name,
  bare_name,
  coalesce(list(DISTINCT county) FILTER (WHERE is_of_register), list(DISTINCT county)) AS counties,
  bool_or(agrees) AS agrees,
  bool_or(is_of_register)
  OR number NOT IN (SELECT number FROM named WHERE is_of_register) AS is_known
FROM named
WHERE
  number IN (SELECT number FROM unsure_row WHERE number IS NOT NULL)
  OR bare_name IN (SELECT bare_name FROM unsure_row WHERE number IS NULL AND bare_name IS NOT NULL)
GROUP BY number, name, bare_name;
