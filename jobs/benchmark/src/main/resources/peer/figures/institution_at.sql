-- An institution runs from the day on which it opened to the day before it closed.
CREATE TABLE institution_at AS
SELECT
  i.institution_code,
  i.institution_kind,
  COALESCE(t.county_code, c.county_code) AS county_code,
  t.township_code,
  IF(LENGTH(i.located_at) = 12, i.located_at, NULL) AS village_code
FROM at_institution AS i
LEFT JOIN place AS t
  ON CASE WHEN length(i.located_at) >= 9 THEN substr(i.located_at, 1, 9) END = t.code
LEFT JOIN place AS c
  ON SUBSTR(i.located_at, 1, 6) = c.code
WHERE
  i.operation_status = '1'
  AND COALESCE(i.opened_on <= as_of(), TRUE)
  AND COALESCE(i.closed_on > as_of(), TRUE);
