-- check: every_person_has_a_county
-- severity: warn
-- zh: 每个持证人都能归到县
-- en: every person of the population belongs to a county
SELECT person_key
FROM person_status
WHERE county_code IS NULL;

-- check: population_is_not_empty
-- severity: warn
-- zh: 基准日应有持证人
-- en: there are persons with a valid certificate at the as-of date
SELECT 'no person' AS finding
FROM (SELECT COUNT(*) AS persons FROM person_status)
WHERE persons = 0;
