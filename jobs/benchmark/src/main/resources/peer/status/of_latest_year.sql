 AND ({lists}, {year}) IN (
  SELECT ({lists}, max({year}))
  FROM list_{table}
  WHERE valid_from <= as_of() AND valid_to >= as_of() AND {year} <= year(as_of())
  GROUP BY {lists}
)