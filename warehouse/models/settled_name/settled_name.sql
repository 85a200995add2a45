-- A contested name is the number's person after all, or an uncontested one another person, where
-- someone decided so. Of two contested names nobody can say by a decision who the number is.
WITH ruling AS (
  SELECT
    number,
    IF(left_contested, left_name, right_name) AS name,
    MIN(decision) AS decision,
    MIN_BY(told, (decision, pair_id)) AS told,
    MIN_BY(pair_id, (decision, pair_id)) AS pair_id,
    MIN_BY(decided_since, (decision, pair_id)) AS decided_since
  FROM number_pair
  WHERE
    (decision = '2' AND NOT (left_contested AND right_contested))
    OR (decision = '1' AND left_contested <> right_contested)
  GROUP BY number, IF(left_contested, left_name, right_name)
),

settled AS (
  SELECT
    n.*,
    r.decision,
    r.told,
    r.decided_since,
    r.pair_id,
    COALESCE(r.decision = '2', n.is_contested) AS is_another
  FROM named_number AS n
  LEFT JOIN ruling AS r
    ON n.number = r.number AND n.name = r.name
)

SELECT
  number,
  name,
  person_key,
  first_row,
  is_another,
  IF(is_another AND NOT is_contested, SHA2(CONCAT(person_key, ' ', pair_id), 256), NULL)
    AS other_key,
  decision,
  told,
  decided_since,
  MIN(IF(is_another, NULL, since)) OVER (PARTITION BY number) AS known_since
FROM settled
