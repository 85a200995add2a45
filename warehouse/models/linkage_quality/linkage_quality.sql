-- Probabilities become decimals before they are added: no sum depends on the order of its rows.
WITH listed AS (
  SELECT d.source, d.delivery_id, p.county_code
  FROM delivery AS d
  LEFT JOIN place AS p
    ON d.division_code = p.code
  WHERE d.state = 'loaded'
),

-- Who is nobody has no group but what the row says.
said AS (
  SELECT source, delivery_id, row_number, sex, birth_date, category, place FROM unresolved_row
  UNION ALL
  SELECT
    r.source,
    r.delivery_id,
    r.row_number,
    r.sex,
    r.birth_date,
    CAST(NULL AS STRING) AS category,
    r.place
  FROM review_record AS r
  LEFT ANTI JOIN unresolved_row AS u
    ON r.source = u.source AND r.delivery_id = u.delivery_id AND r.row_number = u.row_number
),

linked AS (
  SELECT /*+ BROADCAST(l) */
    r.person_key,
    r.source,
    l.county_code,
    COALESCE(r.method, 'nobody') AS method,
    IF(r.person_key IS NULL, r.delivery_id, NULL) AS delivery_id,
    IF(r.person_key IS NULL, r.row_number, NULL) AS row_number,
    1 AS rows,
    CAST(IF(r.method = 'probabilistic', 1 / (1 + POWER(2, r.match_weight)), 0) AS DECIMAL(12, 10))
      AS expected_wrong
  FROM person_record AS r
  INNER JOIN listed AS l
    ON r.source = l.source AND r.delivery_id = l.delivery_id
),

likeness AS (
  SELECT record_id, LEAST(SUM(CAST(match_probability AS DECIMAL(12, 10))), 1) AS probability
  FROM judged_pair
  WHERE decision <> 'apart'
  GROUP BY record_id
),

item AS (
  SELECT /*+ BROADCAST(s) */
    r.person_key,
    r.source,
    r.county_code,
    s.sex,
    s.birth_date,
    s.category,
    s.place,
    r.method,
    r.rows,
    r.expected_wrong,
    0 AS expected_missed,
    0 AS pairs_waiting
  FROM linked AS r
  LEFT JOIN said AS s
    ON r.source = s.source AND r.delivery_id = s.delivery_id AND r.row_number = s.row_number
  UNION ALL
  SELECT
    u.own_key AS person_key,
    u.source,
    l.county_code,
    u.sex,
    u.birth_date,
    IF(u.own_key IS NULL, u.category, NULL) AS category,
    u.place,
    CAST(NULL AS STRING) AS method,
    0 AS rows,
    0 AS expected_wrong,
    p.probability AS expected_missed,
    0 AS pairs_waiting
  FROM unresolved_row AS u
  LEFT ANTI JOIN probable_link AS x
    ON u.intake_id = x.intake_id AND u.row_number = x.row_number
  INNER JOIN likeness AS p
    ON u.record_id = p.record_id
  INNER JOIN listed AS l
    ON u.source = l.source AND u.delivery_id = l.delivery_id
  UNION ALL
  SELECT
    u.own_key AS person_key,
    r.source,
    l.county_code,
    r.sex,
    r.birth_date,
    IF(u.own_key IS NULL, u.category, NULL) AS category,
    r.place,
    CAST(NULL AS STRING) AS method,
    0 AS rows,
    0 AS expected_wrong,
    0 AS expected_missed,
    1 AS pairs_waiting
  FROM link_review AS w
  INNER JOIN review_record AS r
    ON w.left_record = r.record
  INNER JOIN listed AS l
    ON r.source = l.source AND r.delivery_id = l.delivery_id
  LEFT JOIN unresolved_row AS u
    ON r.source = u.source AND r.delivery_id = u.delivery_id AND r.row_number = u.row_number
  WHERE COALESCE(w.decision, '3') = '3'
),

told AS (
  SELECT
    i.* EXCEPT (sex, birth_date, category, county_code),
    COALESCE(i.county_code, q.county_code, s.county_code) AS county,
    COALESCE(p.sex, i.sex) AS sex,
    COALESCE(s.category, i.category) AS category,
    s.hukou,
    COALESCE(p.birth_date, i.birth_date) AS birth_date
  FROM item AS i
  LEFT JOIN person AS p
    ON i.person_key = p.person_key
  LEFT JOIN person_status AS s
    ON i.person_key = s.person_key
  LEFT JOIN place AS q
    ON SUBSTR(i.place, 1, 6) = q.code
),

smallest AS (
  SELECT
    source,
    county,
    sex,
    category,
    hukou,
    AGE_GROUP_OF(COMPLETED_YEARS(birth_date, :as_of)) AS age_group,
    method,
    SUM(rows) AS rows,
    SUM(expected_wrong) AS expected_wrong,
    SUM(expected_missed) AS expected_missed,
    SUM(pairs_waiting) AS pairs_waiting
  FROM told
  GROUP BY ALL
),

cell AS (
  SELECT
    method,
    rows,
    expected_wrong,
    expected_missed,
    pairs_waiting,
    INLINE(
      ARRAY(
        STRUCT('total' AS breakdown, 'all' AS breakdown_code),
        STRUCT('source' AS breakdown, source AS breakdown_code),
        STRUCT('sex' AS breakdown, COALESCE(sex, 'unknown') AS breakdown_code),
        STRUCT('age_group' AS breakdown, COALESCE(age_group, 'unknown') AS breakdown_code),
        STRUCT('category' AS breakdown, COALESCE(category, 'unknown') AS breakdown_code),
        STRUCT('hukou' AS breakdown, COALESCE(hukou, 'unknown') AS breakdown_code),
        STRUCT('county' AS breakdown, COALESCE(county, 'unknown') AS breakdown_code)
      )
    )
  FROM smallest
),

counted AS (
  SELECT
    breakdown,
    breakdown_code,
    SUM(rows) AS rows,
    COALESCE(SUM(rows) FILTER (WHERE method = 'id_number'), 0) AS id_number,
    COALESCE(SUM(rows) FILTER (WHERE method = 'certificate_number'), 0) AS certificate_number,
    COALESCE(SUM(rows) FILTER (WHERE method = 'repaired_id'), 0) AS repaired_id,
    COALESCE(SUM(rows) FILTER (WHERE method = 'probabilistic'), 0) AS probabilistic,
    COALESCE(SUM(rows) FILTER (WHERE method = 'reviewed'), 0) AS reviewed,
    COALESCE(SUM(rows) FILTER (WHERE method = 'new_person'), 0) AS new_person,
    COALESCE(SUM(rows) FILTER (WHERE method = 'contested'), 0) AS contested,
    COALESCE(SUM(rows) FILTER (WHERE method = 'nobody'), 0) AS nobody,
    CAST(SUM(expected_wrong) AS DECIMAL(16, 4)) AS wrong,
    CAST(SUM(expected_missed) AS DECIMAL(16, 4)) AS missed,
    SUM(pairs_waiting) AS pairs_waiting
  FROM cell
  GROUP BY breakdown, breakdown_code
),

judged AS (
  SELECT
    *,
    CAST(
      id_number + certificate_number + repaired_id + probabilistic + reviewed AS DECIMAL(14, 0)
    ) AS links,
    CAST(probabilistic AS DECIMAL(14, 0)) AS likely_links
  FROM counted
)

SELECT
  *,
  wrong AS expected_wrong,
  missed AS expected_missed,
  ROUND(links * 100 / NULLIF(rows, 0), 10) AS linked_pct,
  ROUND((links - wrong) * 100 / NULLIF(links, 0), 10) AS precision_pct,
  ROUND((links - wrong) * 100 / NULLIF(links - wrong + missed, 0), 10) AS recall_pct,
  ROUND((likely_links - wrong) * 100 / NULLIF(likely_links, 0), 10) AS likely_precision_pct,
  ROUND((likely_links - wrong) * 100 / NULLIF(likely_links - wrong + missed, 0), 10)
    AS likely_recall_pct
FROM judged
