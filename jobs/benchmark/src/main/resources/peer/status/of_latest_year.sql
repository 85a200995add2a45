 AND ({lists}, {year}) IN (
  SELECT ({lists}, coalesce(max({year}) FILTER (WHERE {year} <= year(as_of())), min({year})))
  FROM list_{table}
  WHERE valid_from <= as_of() AND valid_to >= as_of()
  GROUP BY {lists}
)