-- The population with every fact: a list speaks for the persons of its county; where a county has
-- none, the person's own answer stands in.
CREATE VIEW person_fact AS
WITH listing AS (
  SELECT
    county_code,
    list(source) AS sources_listed,
    list(source) FILTER (WHERE tells_of_year) AS sources_listed_of_year,
    map(list(source), list(make_date(paid_in // 100, paid_in % 100, 1))) AS paid_in_by_source
  FROM county_evidence
  GROUP BY county_code
),

answer AS (
  SELECT
    person_key,
    {answers}
  FROM survey_answer
)

SELECT
  p.*,
  {facts}
FROM population AS p
LEFT JOIN listing AS l
  ON p.county_code = l.county_code
LEFT JOIN answer AS a
  ON p.person_key = a.person_key
LEFT JOIN list_fact AS t
  ON p.person_key = t.person_key;
