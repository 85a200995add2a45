-- check: numerator_within_denominator
-- severity: fail
-- zh: 比例的分子不大于分母，且都不为负
-- en: no numerator is negative, and none of a rate above its denominator
SELECT indicator_id
FROM indicator_value
WHERE numerator < 0 OR (unit = '%' AND numerator > denominator);

-- check: parts_rest_on_lists_within_the_whole
-- severity: fail
-- zh: 以名单为据的部分不大于整体
-- en: the part that rests on lists is not above the whole
SELECT indicator_id
FROM indicator_value
WHERE numerator_extract > numerator OR denominator_extract > denominator;

-- check: breakdowns_add_up
-- severity: fail
-- zh: 各分组之和等于合计
-- en: every breakdown adds up to its total
SELECT b.indicator_id
FROM (
  SELECT indicator_id, division_code, breakdown, SUM(numerator) AS numerator
  FROM indicator_value
  WHERE breakdown <> 'total'
  GROUP BY indicator_id, division_code, breakdown
) AS b
INNER JOIN indicator_value AS t
  ON b.indicator_id = t.indicator_id AND b.division_code = t.division_code AND t.breakdown = 'total'
WHERE b.numerator <> t.numerator;
