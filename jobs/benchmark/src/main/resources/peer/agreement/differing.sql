-- The first rows that differ.
SELECT part, key, coalesce(peer, '(none)') AS peer, coalesce(truth, '(none)') AS truth
FROM compared_{table}
WHERE NOT is_equal
ORDER BY part, key
LIMIT 10
