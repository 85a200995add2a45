-- Rows of one source that count, with the span over which their list speaks and the person that
-- identity made of them; an event that stands in two deliveries counts once.
CREATE VIEW list_{table} AS
SELECT
  r.* REPLACE (
    coalesce(k.linked_key, r.person_key) AS person_key,
    coalesce(k.method, r.key_from) AS key_from,
    CASE WHEN k.linked_key IS NULL THEN r.number ELSE k.linked_number END AS number
  ),
  l.delivery_order,
  l.valid_from,
  l.valid_to
FROM row_{table} AS r
INNER JOIN list_in_force AS l
  ON r.intake_id = l.intake_id AND r.list_place = l.county_code
ANTI JOIN duplicate_{table} AS x
  ON r.intake_id = x.intake_id AND r.row_number = x.row_number
LEFT JOIN person_link AS k
  ON r.intake_id = k.intake_id AND r.row_number = k.row_number
WHERE r.row_state = 'loaded'{each_once};
