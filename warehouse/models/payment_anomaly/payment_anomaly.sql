-- Each kind by itself, in runs of months without a gap.
WITH judged AS (
  SELECT
    *,
    YEAR(cancelled_on) * 12 + MONTH(cancelled_on) - 1 AS cancelled_in,
    YEAR(valid_until) * 12 + MONTH(valid_until) - 1 AS valid_in
  FROM paid_month_entitled
),

finding AS (
  SELECT
    programme,
    source,
    person_key,
    month_index,
    list_place,
    share_yuan,
    STACK(
      8,
      'paid_after_death',
      as_of_month > died_in,
      CONCAT('died:', died_in),
      'paid_without_certificate',
      has_register AND NOT is_known_to_registers,
      'certificate:none',
      'paid_certificate_cancelled',
      COALESCE(month_index > cancelled_in, certificate_status = '2'),
      COALESCE(CONCAT('cancelled:', cancelled_on), CONCAT('cancelled;list:', certified_in)),
      'paid_certificate_expired',
      COALESCE(month_index > valid_in, certificate_status = '4'),
      COALESCE(CONCAT('valid_until:', valid_until), CONCAT('expired;list:', certified_in)),
      'paid_certificate_frozen',
      certificate_status = '3',
      CONCAT('frozen;list:', certified_in),
      'paid_not_eligible',
      NOT is_entitled,
      CONCAT(
        'category:', category,
        ';grade:', grade,
        ';assistance:', COALESCE(CONCAT(assistance_class, ';list:', assisted_in), 'none')
      ),
      'paid_twice',
      regular_payments > 1 AND share_yuan > largest_yuan,
      CONCAT('payments:', regular_payments, ';lists:', lists_regular),
      'paid_in_special_hardship',
      in_special_hardship,
      CONCAT('assistance:', assistance_class, ';list:', assisted_in)
    ) AS (kind, is_found, evidence)
  FROM judged
),

run AS (
  SELECT
    *,
    month_index
    - ROW_NUMBER() OVER (PARTITION BY programme, kind, person_key ORDER BY month_index) AS number
  FROM finding
  WHERE is_found
),

lead AS (
  SELECT
    programme,
    source,
    kind,
    person_key,
    MAX_BY(list_place, month_index) AS list_place,
    MIN(month_index) AS first_index,
    MAX(month_index) AS last_index,
    COUNT(*) AS months,
    ROUND(SUM(share_yuan), 2) AS amount_yuan,
    MIN_BY(evidence, month_index) AS evidence
  FROM run
  GROUP BY programme, source, kind, person_key, number
),

dated AS (
  SELECT
    l.*,
    COALESCE(p.county_code, l.list_place) AS county_code,
    MONTH_AT(l.first_index) AS first_month,
    MONTH_AT(l.last_index) AS last_month,
    m.latest_month
  FROM lead AS l
  LEFT JOIN place AS p
    ON l.list_place = p.code
  LEFT JOIN payment_month AS m
    ON l.source = m.programme AND l.list_place = m.list_place
)

SELECT
  d.programme,
  d.kind,
  d.person_key,
  d.county_code,
  d.first_month,
  d.last_month,
  d.months,
  d.amount_yuan,
  d.evidence,
  CASE
    WHEN a.answered_in >= d.last_month OR (a.result = '9' AND a.holds) THEN 'verified'
    WHEN d.first_month >= d.latest_month THEN 'new'
    ELSE 'continuing'
  END AS lead_state,
  a.result AS verified_result
FROM dated AS d
LEFT JOIN lead_answer AS a
  ON
    d.person_key = a.person_key
    AND d.programme = a.programme
    AND a.about = 'payment'
    -- An answer is about what there was to be answered.
    AND a.answered_in >= d.first_month
