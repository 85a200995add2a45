-- By the lists of deaths, or by the person's own latest survey.
SELECT person_key
FROM at_death
WHERE person_key IS NOT NULL
UNION
SELECT person_key
FROM survey_latest
WHERE is_dead
