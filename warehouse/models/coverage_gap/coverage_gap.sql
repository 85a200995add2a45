-- Persons whom a rule names and nobody covers, and severely disabled persons of households whose
-- homes are to be modified.
WITH gap AS (
  SELECT
    programme,
    source,
    person_key,
    county_code,
    township_code,
    reason,
    rule_id,
    is_told_by_list,
    entitled_from
  FROM left_out
  UNION ALL
  SELECT
    'home-modification' AS programme,
    'home-modification' AS source,
    s.person_key,
    s.county_code,
    s.township_code,
    'need_not_served' AS reason,
    CAST(NULL AS STRING) AS rule_id,
    h.home_modification_evidence = 'extract' AS is_told_by_list,
    h.modification_needed_since AS entitled_from
  FROM household_status AS h
  INNER JOIN person_status AS s
    ON h.household_key = COALESCE(s.household_key, s.person_key)
  WHERE
    h.is_surveyed
    AND h.modification_need
    AND NOT h.modification_done
    AND h.has_severe
    AND h.is_assisted
    AND s.is_severe
),

dated AS (
  SELECT
    g.*,
    COALESCE(t.latest_told, :as_of_month) AS latest_told,
    t.newest_told,
    IF(
      g.reason = 'certificate_expiring' OR NOT g.is_told_by_list,
      g.entitled_from,
      LEAST(GREATEST(g.entitled_from, t.first_told, b.month_after), :as_of_month)
    ) AS since_month
  FROM gap AS g
  LEFT JOIN told_span AS t
    ON g.source = t.source AND g.county_code = t.county_code AND g.is_told_by_list
  LEFT JOIN covered_before AS b
    ON g.programme = b.programme AND g.person_key = b.person_key
)

SELECT
  d.programme,
  d.person_key,
  d.county_code,
  d.township_code,
  d.reason,
  d.since_month,
  d.rule_id,
  CASE
    -- Who was taken in is on the lists of the month after at the latest.
    WHEN
      a.result <> '1'
      OR COALESCE(MONTH_INDEX_OF(d.newest_told) <= MONTH_INDEX_OF(a.answered_in) + 1, a.result = '1')
      THEN 'verified'
    WHEN d.since_month >= d.latest_told THEN 'new'
    ELSE 'continuing'
  END AS lead_state,
  a.result AS verified_result
FROM dated AS d
LEFT JOIN lead_answer AS a
  ON
    d.person_key = a.person_key
    AND d.programme = a.programme
    AND a.about = 'gap'
    AND a.holds
    -- In the month in which a certificate comes to its last year the answer is about not being paid.
    AND a.answered_in >= d.since_month + IF(d.reason = 'certificate_expiring', 1, 0)
