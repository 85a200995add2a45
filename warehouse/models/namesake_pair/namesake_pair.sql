-- Of the rows of a list that give a number, some share means a person registered in the township
-- that the row names: so do those that give none. Against it stands that somebody else is meant who
-- bears the name by chance, as often as it is borne among all of the registers. Where a spreadsheet
-- has left a number's first digits, people of other numbers are not meant.
WITH sought AS (
  SELECT
    record_id,
    source,
    BARE_NAME(name) AS name,
    SUBSTR(place, 1, 9) AS township,
    COALESCE(id_begins, '') AS begins
  FROM unresolved_row
  WHERE
    NOT registers
    AND LENGTH(place) >= 9
    AND sex IS NULL
    AND birth_date IS NULL
    AND category IS NULL
    AND household IS NULL
    AND phone IS NULL
    AND id_given IS NULL
),

namesake AS (
  SELECT s.record_id, s.source, s.name, s.township, s.begins, MIN(r.person_key) AS person_key
  FROM sought AS s
  INNER JOIN registered_name AS r
    ON s.name = r.name AND s.township = r.township AND STARTSWITH(r.number, s.begins)
  GROUP BY s.record_id, s.source, s.name, s.township, s.begins
  HAVING COUNT(DISTINCT r.person_key) = 1
),

bearer AS (
  SELECT name, COUNT(DISTINCT person_key) AS persons
  FROM registered_name
  LEFT SEMI JOIN sought USING (name)
  GROUP BY name
),

neighbour AS (
  SELECT s.township, s.begins, COUNT(DISTINCT r.person_key) AS persons
  FROM (SELECT DISTINCT township, begins FROM namesake) AS s
  INNER JOIN registered_name AS r
    ON s.township = r.township AND STARTSWITH(r.number, s.begins)
  GROUP BY s.township, s.begins
),

everybody AS (
  SELECT COUNT(DISTINCT person_key) AS persons
  FROM registered_name
),

list AS (
  SELECT r.source, COUNT(*) AS rows, COUNT(g.person_key) AS of_the_township
  FROM counting_row AS r
  LEFT JOIN (SELECT DISTINCT person_key, township FROM registered_name) AS g
    ON r.person_key = g.person_key AND SUBSTR(r.place, 1, 9) = g.township
  WHERE
    NOT r.registers
    AND r.number IS NOT NULL
    AND LENGTH(r.place) >= 9
    AND r.source IN (SELECT source FROM sought)
  GROUP BY r.source
),

weighed AS (
  SELECT
    n.record_id,
    n.person_key,
    LENGTH(n.begins) AS digits,
    b.persons AS bearers,
    l.of_the_township / l.rows AS share,
    CAST(l.of_the_township + 1 AS DOUBLE) * e.persons
    / (CAST(l.rows - l.of_the_township + 1 AS DOUBLE) * b.persons * t.persons) AS odds
  FROM namesake AS n
  INNER JOIN list AS l
    ON n.source = l.source
  INNER JOIN bearer AS b
    ON n.name = b.name
  INNER JOIN neighbour AS t
    ON n.township = t.township AND n.begins = t.begins
  CROSS JOIN everybody AS e
)

SELECT
  w.record_id,
  w.person_key,
  LOG2(w.odds) AS match_weight,
  w.odds / (1 + w.odds) AS match_probability,
  w.odds >= POWER(2, h.link) AS is_likely,
  CONCAT(
    IF(
      w.digits = 0,
      '姓名和乡镇相同，登记簿上该乡镇仅此一人叫此名',
      CONCAT('姓名、乡镇和号码前', w.digits, '位相同，登记簿上仅此一人')
    ),
    '，各地同名者',
    w.bearers,
    FORMAT_STRING('人；同类名单有号码的行，%.1f%%', FLOOR(w.share * 1000) / 10),
    FORMAT_STRING(
      '是登记在所写乡镇的人员；是同一人的概率为%.2f%%', FLOOR(w.odds / (1 + w.odds) * 10000) / 100
    )
  ) AS comparison
FROM weighed AS w
CROSS JOIN linkage_threshold AS h
WHERE w.odds >= POWER(2, h.review)
