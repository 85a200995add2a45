-- check: payment_anomaly_months_are_a_run
-- severity: fail
-- zh: 疑点的月份连续，起始不晚于截止
-- en: the months of a payment anomaly are a run
SELECT person_key
FROM payment_anomaly
WHERE
  months < 1
  OR months <> (last_month DIV 100 - first_month DIV 100) * 12 + last_month % 100 - first_month % 100 + 1;

-- check: payment_anomaly_persons_are_known
-- severity: fail
-- zh: 每条疑点都能查到人员
-- en: every payment anomaly is of a known person
SELECT a.person_key
FROM payment_anomaly AS a
LEFT ANTI JOIN person AS p
  ON a.person_key = p.person_key;

-- check: nobody_is_paid_after_death
-- severity: warn
-- zh: 死亡次月起不应再发补贴；请核实后停发、追回
-- en: nobody is paid an allowance for the months after death; check, stop and recover it
-- rows: SELECT a.county_code, p.name, p.id_number, a.programme, a.first_month, a.last_month, a.amount_yuan FROM payment_anomaly AS a JOIN person AS p USING (person_key) WHERE a.kind = 'paid_after_death' ORDER BY 1
-- check: nobody_is_paid_by_two_counties
-- severity: warn
-- zh: 同一人同一补贴同一月不应由两个县发放；请两县核对
-- en: nobody is paid one allowance for one month by two counties; both should check
-- rows: SELECT a.county_code, p.name, p.id_number, a.programme, a.first_month, a.last_month, a.evidence FROM payment_anomaly AS a JOIN person AS p USING (person_key) WHERE a.kind = 'paid_twice' AND a.evidence LIKE '%+%' ORDER BY 1
SELECT
  IF(kind = 'paid_after_death', 'nobody_is_paid_after_death', 'nobody_is_paid_by_two_counties')
    AS check_id
FROM payment_anomaly
WHERE kind = 'paid_after_death' OR (kind = 'paid_twice' AND evidence LIKE '%+%');
