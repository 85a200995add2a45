REPLACE (
    CASE
      WHEN length({id}) <= 18 THEN {id}
      WHEN is_valid_id(left({id}, 18)) THEN left({id}, 18)
    END AS {id}
  ),
  coalesce(length({id}) > 18, FALSE) AS stands_in
