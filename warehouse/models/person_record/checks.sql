-- check: every_loaded_row_has_a_record
-- severity: fail
-- zh: 每个载入行都有识别结果
-- en: every loaded row of a person is in person_record
WITH loaded AS (
  SELECT d.delivery_id, SUM(d.rows_loaded) AS loaded
  FROM delivery AS d
  INNER JOIN source_contract AS c
    ON d.source = c.source AND c.is_about_persons
  WHERE d.state = 'loaded'
  GROUP BY d.delivery_id
)
SELECT d.delivery_id
FROM loaded AS d
LEFT JOIN (SELECT delivery_id, COUNT(*) AS known FROM person_record GROUP BY delivery_id) AS p
  ON d.delivery_id = p.delivery_id
WHERE d.loaded <> COALESCE(p.known, 0);

-- check: names_go_with_numbers
-- severity: fail
-- zh: 名单的号码不得大批对上别人的姓名；以下名单很可能错列，请撤回（dpstat withdraw 报送编号）或改正后重报
-- en: no list sets known numbers beside other people's names; where one does its columns are shifted, withdraw it (dpstat withdraw DELIVERY) or correct it
WITH named AS (
  SELECT DISTINCT delivery_id, own_key, name
  FROM doubtful_row
  WHERE number IS NOT NULL AND name IS NOT NULL
),

-- Numbers of a delivery whose name resembles none that other deliveries give.
met AS (
  SELECT a.delivery_id, a.own_key
  FROM named AS a
  INNER JOIN named AS b
    ON a.own_key = b.own_key AND a.delivery_id <> b.delivery_id
  GROUP BY a.delivery_id, a.own_key
  HAVING BOOL_AND(NAMES_DIFFER(a.name, b.name))
),

suspect AS (
  SELECT delivery_id, COUNT(*) AS met
  FROM met
  GROUP BY delivery_id
  HAVING COUNT(*) >= 5
),

own_number AS (
  SELECT r.delivery_id, COALESCE(l.own_key, r.person_key) AS number_key
  FROM person_record AS r
  LEFT JOIN person_link AS l
    ON
      r.delivery_id = l.delivery_id
      AND r.row_number = l.row_number
      AND r.source = l.source
      AND r.method = 'contested'
  WHERE r.method IN ('id_number', 'certificate_number', 'contested')
),

-- Unless few lists are told to all, the numbers of every list are exchanged to find theirs.
of_suspects AS (
  SELECT /*+ BROADCAST(s) */ DISTINCT n.delivery_id, n.number_key
  FROM own_number AS n
  LEFT SEMI JOIN suspect AS s
    ON n.delivery_id = s.delivery_id
),

known AS (
  SELECT s.delivery_id, COUNT(DISTINCT s.number_key) AS known
  FROM of_suspects AS s
  INNER JOIN own_number AS o
    ON s.number_key = o.number_key AND s.delivery_id <> o.delivery_id
  GROUP BY s.delivery_id
)

SELECT CONCAT(d.file_name, ' (', d.delivery_id, ')') AS shown
FROM suspect AS s
INNER JOIN known AS k
  ON s.delivery_id = k.delivery_id
INNER JOIN delivery AS d
  ON s.delivery_id = d.delivery_id AND d.state = 'loaded'
-- More than 2 %.
WHERE s.met * 50 > k.known;
