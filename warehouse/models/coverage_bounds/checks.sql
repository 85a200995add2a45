-- check: bounds_hold_the_rate
-- severity: fail
-- zh: 覆盖率在其低值和高值之间，低值不小于 0，高值不大于 100
-- en: a coverage rate lies between its low and its high value, and these between 0 and 100
SELECT indicator_id, division_code
FROM coverage_bounds
WHERE
  NOT COALESCE(
    0 <= value_low AND value_low <= value AND value <= value_high AND value_high <= 100, FALSE
  );
