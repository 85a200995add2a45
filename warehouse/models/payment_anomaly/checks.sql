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
