-- Who is named as covered, and not known to the base population.
SELECT programme, county_code, city_code, province_code, covered, may_belong
FROM covered_in_doubt
WHERE person_key IS NULL
