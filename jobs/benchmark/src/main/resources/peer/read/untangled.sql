REPLACE (
    CASE
      WHEN length({certificate}) = 18 THEN CASE WHEN length({id}) = 18 THEN {id} ELSE {certificate} END
      WHEN length({id}) > 18 THEN CASE WHEN is_valid_id(left({id}, 18)) THEN left({id}, 18) END
      ELSE {id}
    END AS {id},
    CASE
      WHEN length({certificate}) = 18 THEN CASE WHEN length({id}) > 18 THEN {id} END
      WHEN length({id}) > 18 AND {certificate} IS NULL THEN {id}
      ELSE {certificate}
    END AS {certificate}
  ),
  coalesce(length({id}) > 18 AND coalesce(length({certificate}) > 18, TRUE), FALSE) AS stands_in
