-- check: coverage_gaps_are_of_the_population
-- severity: fail
-- zh: 每条应享未享线索都是持证人口中的人
-- en: every coverage gap is of a person of the population
SELECT g.person_key
FROM coverage_gap AS g
LEFT ANTI JOIN person_status AS s
  ON g.person_key = s.person_key;

-- check: coverage_gaps_say_since_when
-- severity: fail
-- zh: 每条应享未享线索都有起始月份
-- en: every coverage gap says since when
SELECT person_key
FROM coverage_gap
WHERE since_month IS NULL;
