SELECT
  p.person_key,
  p.birth_date AS born_on,
  YEAR(c.first_issued_on) * 100 + MONTH(c.first_issued_on) AS certified_in,
  a.started_in AS assisted_in,
  COALESCE(YEAR(s.interviewed_on) * 100 + MONTH(s.interviewed_on), s.survey_year * 100 + 1)
    AS interviewed_in,
  s.rehabilitation_asked_in,
  s.device_asked_in
FROM person AS p
LEFT JOIN certificate_at AS c
  ON p.person_key = c.person_key
LEFT JOIN at_assistance AS a
  ON p.person_key = a.person_key
LEFT JOIN survey_answer AS s
  ON p.person_key = s.person_key
