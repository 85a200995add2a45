-- Whoever is also named by a number, on the list of any county, is covered in any case. A weight of
-- w bits means odds of 2 to the power of w that it is one person.
WITH best AS (
  SELECT person_key, MAX(match_weight) AS match_weight
  FROM probable_link
  WHERE told IS NULL
  GROUP BY person_key
)

SELECT
  c.programme,
  c.person_key,
  CAST(1 / (1 + POWER(2, MAX(b.match_weight))) AS DECIMAL(12, 10)) AS wrong
FROM covered_in_doubt AS c
INNER JOIN best AS b
  ON c.person_key = b.person_key
GROUP BY c.programme, c.person_key
HAVING BOOL_AND(c.is_likely)
