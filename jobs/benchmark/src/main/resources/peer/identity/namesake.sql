-- Who is meant by a name and a township alone: the only one of the registers who bears it there (and
-- whose number begins with the digits that are left, if any are), where rows of the list keep to
-- their townships 256 times as surely as the name is borne there by chance.
CREATE TABLE namesake AS
WITH registered AS (
  SELECT DISTINCT
    r.number,
    regexp_replace(r.name, '[\s\p{P}]', '', 'g') AS bare_name,
    CASE WHEN length(r.place) >= 9 THEN left(r.place, 9) END AS township
  FROM counting_row AS r
  ANTI JOIN contested_name AS c
    ON r.contested_key IS NOT NULL AND r.number = c.number AND r.name = c.name
  WHERE r.registers AND r.number IS NOT NULL
),

there AS (
  SELECT
    u.intake_id, u.row_number, u.source, u.bare_name, u.sought_in, u.begins, min(r.number) AS number
  FROM unsure_row AS u
  INNER JOIN registered AS r
    ON u.bare_name = r.bare_name AND u.sought_in = r.township AND starts_with(r.number, u.begins)
  GROUP BY ALL
  HAVING count(DISTINCT r.number) = 1
),

bearer AS (
  SELECT bare_name, count(DISTINCT number) AS persons
  FROM registered
  WHERE bare_name IN (SELECT bare_name FROM there)
  GROUP BY bare_name
),

neighbour AS (
  SELECT s.sought_in, s.begins, count(DISTINCT r.number) AS persons
  FROM (SELECT DISTINCT sought_in, begins FROM there) AS s
  INNER JOIN registered AS r
    ON s.sought_in = r.township AND starts_with(r.number, s.begins)
  GROUP BY ALL
),

list AS (
  SELECT r.source, count(*) AS rows, count(g.number) AS of_the_township
  FROM counting_row AS r
  LEFT JOIN (SELECT DISTINCT number, township FROM registered) AS g
    ON r.number = g.number AND left(r.place, 9) = g.township
  WHERE NOT r.registers AND r.number IS NOT NULL AND length(r.place) >= 9
  GROUP BY r.source
)

SELECT t.intake_id, t.row_number, t.number
FROM there AS t
ANTI JOIN (
  SELECT intake_id, number
  FROM counting_row
  WHERE
    number IN (SELECT number FROM there)
    AND source IN ({naming_once})
) AS s
  ON t.intake_id = s.intake_id AND t.number = s.number
INNER JOIN bearer AS b
  ON t.bare_name = b.bare_name
INNER JOIN neighbour AS w
  ON t.sought_in = w.sought_in AND t.begins = w.begins
INNER JOIN list AS l
  ON t.source = l.source
WHERE
  (l.of_the_township + 1)::DOUBLE * (SELECT count(DISTINCT number) FROM registered)
  / ((l.rows - l.of_the_township + 1)::DOUBLE * b.persons * w.persons) >= 256;
