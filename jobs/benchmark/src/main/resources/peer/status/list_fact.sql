-- Which facts the lists name of each person: the first day of the latest list that says so.
CREATE TABLE list_fact AS
SELECT
  person_key,
  {latest}
FROM (
  {told}
)
WHERE person_key IS NOT NULL
GROUP BY person_key;
