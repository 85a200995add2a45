-- Rows that were persons of their own before they were repaired, and other persons on a number. Who
-- would be another person, and is not or no more, may have been known by that key.
WITH former AS (
  SELECT
    own_key AS old_key,
    person_key AS new_key,
    since,
    IF(method = 'contested', 'split', 'merged') AS kind,
    method AS reason
  FROM person_link
  UNION ALL
  SELECT
    r.contested_key AS old_key,
    COALESCE(l.person_key, r.person_key) AS new_key,
    COALESCE(l.since, r.received_at) AS since,
    'merged' AS kind,
    COALESCE(l.method, r.key_from) AS reason
  FROM counting_row AS r
  LEFT JOIN person_link AS l
    ON r.intake_id = l.intake_id AND r.row_number = l.row_number
  WHERE r.contested_key IS NOT NULL
)

SELECT
  old_key,
  new_key,
  first.kind,
  first.reason,
  CAST(NULL AS STRING) AS release,
  first.since AS at
FROM (
  SELECT old_key, new_key, MIN(STRUCT(since, kind, reason)) AS first
  FROM former
  WHERE old_key <> new_key
  GROUP BY old_key, new_key
)
