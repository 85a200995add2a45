-- Rows of one source that stand in their delivery twice: equal ones, then those of one key.
CREATE TABLE duplicate_{table} AS
WITH equal AS (
  SELECT intake_id, row_hash, id_given, min(row_number) AS kept_row
  FROM row_{table}
  WHERE row_state = 'loaded'
  GROUP BY intake_id, row_hash, id_given
  HAVING count(*) > 1
),

repeated AS (
  SELECT r.intake_id, r.row_number, e.kept_row
  FROM row_{table} AS r
  INNER JOIN equal AS e
    ON
      r.intake_id = e.intake_id
      AND r.row_hash = e.row_hash
      AND r.id_given IS NOT DISTINCT FROM e.id_given
      AND r.row_number > e.kept_row
  WHERE r.row_state = 'loaded'
),

distinct_row AS (
  SELECT r.*{only_name}
  FROM row_{table} AS r
  ANTI JOIN repeated AS x
    ON r.intake_id = x.intake_id AND r.row_number = x.row_number
  WHERE r.row_state = 'loaded' AND {has_key}
),

chosen AS (
  SELECT
    intake_id,
    row_number,
    first_value(row_number) OVER (PARTITION BY intake_id, {key} ORDER BY {order}row_number DESC) AS kept_row
  FROM distinct_row
)

SELECT intake_id, row_number, kept_row, 'duplicate_row' AS rule_id
FROM repeated
UNION ALL
SELECT intake_id, row_number, kept_row, '{rule}' AS rule_id
FROM chosen
WHERE row_number <> kept_row;
