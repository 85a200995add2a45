-- Equal and different rows of a compared table, part by part.
SELECT part, count(*) FILTER (WHERE is_equal), count(*) FILTER (WHERE NOT is_equal)
FROM compared_{table}
GROUP BY part
ORDER BY part
