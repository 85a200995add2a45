,

row_{at} AS NOT MATERIALIZED (
  SELECT * REPLACE ({value} AS {field}), CASE WHEN {is_broken} THEN {finding} END AS broken_{at}
  FROM row_{before}
)
