SELECT '{source}' AS source, list_place, person_key, valid_from, valid_to
FROM list_{table}
