-- The latest that was decided of each pair; who is who never depends on the as-of date.
WITH ranked AS (
  SELECT
    l.*,
    d.received_at,
    ROW_NUMBER() OVER (
      PARTITION BY l.pair_id
      ORDER BY l.decided_on DESC, l.delivery_order DESC, l.row_number DESC
    ) AS choice
  FROM list_link_decision AS l
  INNER JOIN delivery AS d
    ON l.delivery_id = d.delivery_id AND d.state = 'loaded'
)

SELECT
  pair_id,
  decision,
  decided_by,
  decided_on,
  received_at,
  CONCAT('经', decided_by, '于', DATE_FORMAT(decided_on, 'yyyy-MM-dd'), '审核') AS told
FROM ranked
WHERE choice = 1
