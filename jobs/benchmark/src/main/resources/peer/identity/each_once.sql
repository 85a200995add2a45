
QUALIFY row_number() OVER (
  PARTITION BY
    coalesce(k.linked_key, r.person_key),
    r.row_hash,
    CASE WHEN coalesce(k.linked_key, r.person_key) IS NULL THEN r.id_given END,
    {month_of_its_list}
  ORDER BY l.delivery_order, r.row_number
) = 1
