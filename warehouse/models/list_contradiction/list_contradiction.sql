-- What lists in force say of one person and cannot all be so. A death counts against lists whose
-- period began after it. A payment counts while a list of its month would speak.
WITH certified AS (
  SELECT
    person_key,
    COUNT(DISTINCT list_place) FILTER (WHERE holds) AS registers,
    MIN(list_place) FILTER (WHERE holds) AS list_place,
    MAX(valid_from) FILTER (WHERE holds) AS certified_from,
    BOOL_OR(certificate_status = '2' AND COALESCE(cancelled_because, '') = '1') AS is_cancelled_for_death
  FROM (
    SELECT *, certificate_status IN ('1', '5') AND COALESCE(valid_until >= :as_of, TRUE) AS holds
    FROM list_certificate
    WHERE
      valid_from <= :as_of AND valid_to >= :as_of
      AND person_key IS NOT NULL
      AND NOT (COALESCE(key_from, '') = 'probabilistic' AND certificate_status = '2')
  )
  GROUP BY person_key
),

dead AS (
  SELECT person_key, MIN(died_on) AS died_on
  FROM at_death
  WHERE person_key IS NOT NULL AND COALESCE(key_from, '') <> 'probabilistic'
  GROUP BY person_key
),

known AS (
  SELECT
    f.*,
    COALESCE(f.person_key, c.person_key) AS person,
    COALESCE(f.list_place, c.list_place) AS lowest_place,
    COALESCE(c.registers, 0) AS registers,
    c.certified_from,
    COALESCE(c.is_cancelled_for_death, FALSE) AS is_cancelled_for_death
  FROM list_fact AS f
  FULL OUTER JOIN certified AS c
    ON f.person_key = c.person_key
),

judged AS (
  SELECT
    k.person AS person_key,
    COALESCE(s.county_code, p.county_code, k.lowest_place) AS county_code,
    STACK(
      13,
      'allowance_without_assistance',
      k.living_allowance_covered >= ADD_MONTHS(TRUNC(:as_of, 'MM'), -l.max_age_months)
      AND COALESCE(k.dibao_covered, k.is_marginal) IS NULL
      AND e.county_code IS NOT NULL,
      'in_school_and_employed', k.in_school IS NOT NULL AND k.employment_covered IS NOT NULL,
      'in_two_pension_schemes', k.pension_covered IS NOT NULL AND k.in_employees_pension IS NOT NULL,
      'in_two_medical_schemes', k.medical_covered IS NOT NULL AND k.in_employees_medical IS NOT NULL,
      'certified_in_two_counties', k.registers > 1,
      'dead_by_survey_and_certified',
      k.registers > 0
      AND s.person_key IS NULL
      AND d.person_key IS NULL
      AND NOT k.is_cancelled_for_death,
      'dead_and_certified', d.died_on < k.certified_from,
      'dead_and_on_assistance', d.died_on < GREATEST(k.dibao_covered, k.is_marginal),
      'dead_and_in_school', d.died_on < k.in_school,
      'dead_and_employed', d.died_on < k.employment_covered,
      'dead_and_in_pension_scheme', d.died_on < GREATEST(k.pension_covered, k.in_employees_pension),
      'dead_and_in_medical_scheme', d.died_on < GREATEST(k.medical_covered, k.in_employees_medical),
      'dead_and_in_care', d.died_on < k.care_covered
    ) AS (kind, is_found)
  FROM known AS k
  LEFT JOIN dead AS d
    ON k.person = d.person_key
  LEFT JOIN person_status AS s
    ON k.person = s.person_key
  LEFT JOIN place AS p
    ON k.lowest_place = p.code
  LEFT JOIN source_contract AS l
    ON l.source = 'living-allowance'
  LEFT JOIN county_evidence AS e
    ON e.source = 'assistance' AND COALESCE(s.county_code, p.county_code) = e.county_code
)

SELECT kind, person_key, county_code
FROM judged
WHERE is_found
