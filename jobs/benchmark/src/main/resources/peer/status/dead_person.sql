-- By the lists of deaths, or by the person's own latest survey; nobody dies on a likelihood.
CREATE TABLE dead_person AS
SELECT person_key
FROM at_death
WHERE person_key IS NOT NULL AND COALESCE(key_from, '') <> 'probabilistic'
UNION
SELECT person_key
FROM survey_latest
WHERE is_dead;
