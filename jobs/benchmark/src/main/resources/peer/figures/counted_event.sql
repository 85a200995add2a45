SELECT '{indicator}' AS indicator_id, {key} AS counted_key, coalesce({place}, list_place) AS place,
  {happened_on} AS happened_on
FROM at_{table}
WHERE {numerator}
