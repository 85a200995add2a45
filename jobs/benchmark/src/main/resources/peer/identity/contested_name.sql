-- Another person on a number: the birth date contradicts it, and no agreeing name is like the row's.
CREATE TABLE contested_name AS
SELECT n.number, n.name
FROM known_name AS n
INNER JOIN known_name AS a
  ON n.number = a.number AND a.agrees
WHERE n.number IN (SELECT number FROM unsure_row)
GROUP BY n.number, n.name
HAVING bool_and(NOT is_one_apart(n.bare_name, a.bare_name));
