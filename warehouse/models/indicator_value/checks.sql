-- check: numerator_within_denominator
-- severity: fail
-- zh: 比例的分子不大于分母，且都不为负
-- en: no numerator is negative, and none of a rate above its denominator
-- rows: SELECT * FROM indicator_value WHERE numerator < 0 OR (unit = '%' AND numerator > denominator)
-- check: parts_rest_on_lists_within_the_whole
-- severity: fail
-- zh: 以名单为据的部分不大于整体
-- en: the part that rests on lists is not above the whole
-- rows: SELECT * FROM indicator_value WHERE numerator_extract > numerator OR denominator_extract > denominator
-- check: breakdowns_add_up
-- severity: fail
-- zh: 人口各分组之和等于合计
-- en: every breakdown of persons adds up to its total
-- check: counts_add_up_the_tree
-- severity: fail
-- zh: 省、市不小于所辖各县之和，县不小于所辖各乡之和（户数、累计去重的人数不可相加，除外）
-- en: no province, city or county is below the sum of the divisions within it (what is counted once in each division is left out)
-- check: all_lie_in_reached_counties
-- severity: warn
-- zh: 省、市等于所辖各县之和（直属省、市的用人单位除外）；大于的，有人（户）登记在没有任何名单的县，或未写明县，请核对户籍地
-- en: provinces and cities equal the sum of their counties (employers of a city or province apart); where they are above it, somebody is registered in a county of which there is no list, or in none; look at the registered divisions
WITH cell AS (
  SELECT
    v.*,
    CASE
      WHEN m.subject NOT IN ('person', 'household', 'township', 'county', 'employer') THEN NULL
      WHEN v.division_level = 'township' THEN r.county_code
      WHEN v.division_level = 'county' THEN COALESCE(r.city_code, r.province_code)
      WHEN v.division_level = 'city' THEN r.province_code
    END AS division_above,
    COALESCE(m.subject = 'employer', FALSE) AS may_belong_to_a_city
  FROM indicator_value AS v
  LEFT JOIN reached_division AS r
    ON v.division_code = r.division_code
  LEFT JOIN indicator_measure AS m
    ON v.indicator_id = m.indicator_id
),

-- Each cell stands for itself, and is a part of its total and of the division above.
claim AS (
  SELECT
    reference_year,
    indicator_id,
    numerator,
    denominator,
    unit = '%' AS is_rate,
    numerator_extract > numerator OR denominator_extract > denominator AS has_larger_part,
    may_belong_to_a_city,
    INLINE(
      ARRAY_COMPACT(
        ARRAY(
          STRUCT('whole' AS part, division_code, breakdown, breakdown_code),
          IF(
            breakdown IN ('sex', 'age_group', 'category', 'grade', 'hukou'),
            STRUCT(
              breakdown AS part,
              division_code,
              'total' AS breakdown,
              'all' AS breakdown_code
            ),
            NULL
          ),
          IF(
            division_above IS NOT NULL,
            STRUCT(
              IF(division_level = 'township', division_level, 'below') AS part,
              division_above AS division_code,
              breakdown,
              breakdown_code
            ),
            NULL
          )
        )
      )
    )
  FROM cell
),

summed AS (
  SELECT
    part,
    COALESCE(SUM(numerator), 0) AS numerator,
    COALESCE(SUM(denominator), 0) AS denominator,
    BOOL_OR(is_rate) AS is_rate,
    BOOL_OR(has_larger_part) AS has_larger_part,
    BOOL_OR(may_belong_to_a_city) AS may_belong_to_a_city,
    MAX(IF(part = 'whole', COALESCE(SUM(numerator), 0), 0)) OVER same_cell AS whole_numerator,
    MAX(IF(part = 'whole', COALESCE(SUM(denominator), 0), 0)) OVER same_cell AS whole_denominator
  FROM claim
  GROUP BY reference_year, indicator_id, division_code, breakdown, breakdown_code, part
  WINDOW same_cell AS (
    PARTITION BY reference_year, indicator_id, division_code, breakdown, breakdown_code
  )
),

judged AS (
  SELECT
    STACK(
      5,
      'numerator_within_denominator',
      part = 'whole' AND (numerator < 0 OR (is_rate AND numerator > denominator)),
      'parts_rest_on_lists_within_the_whole',
      part = 'whole' AND COALESCE(has_larger_part, FALSE),
      'breakdowns_add_up',
      part NOT IN ('whole', 'below', 'township')
      AND (numerator <> whole_numerator OR denominator <> whole_denominator),
      'counts_add_up_the_tree',
      part IN ('below', 'township')
      AND (numerator > whole_numerator OR denominator > whole_denominator),
      'all_lie_in_reached_counties',
      part = 'below'
      AND NOT may_belong_to_a_city
      AND (numerator < whole_numerator OR denominator < whole_denominator)
    ) AS (check_id, is_found)
  FROM summed
)

SELECT check_id
FROM judged
WHERE is_found;
