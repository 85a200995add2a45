-- Each two clearly different names of a number, by the first row of each, and what was decided.
WITH pair AS (
  SELECT
    a.number,
    a.name AS left_name,
    b.name AS right_name,
    a.first_row AS left_row,
    b.first_row AS right_row,
    a.is_contested AS left_contested,
    b.is_contested AS right_contested,
    PAIR_ID(a.first_row, b.first_row) AS pair_id
  FROM named_number AS a
  INNER JOIN named_number AS b
    ON a.number = b.number AND a.first_row < b.first_row
  WHERE NAMES_DIFFER(a.name, b.name)
)

SELECT p.*, d.decision, d.told, d.received_at AS decided_since
FROM pair AS p
LEFT JOIN link_decision AS d
  ON p.pair_id = d.pair_id
