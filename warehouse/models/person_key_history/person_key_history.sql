-- Rows that were persons of their own before they were repaired, and other persons on a number.
SELECT
  own_key AS old_key,
  person_key AS new_key,
  IF(method = 'contested', 'split', 'merged') AS kind,
  method AS reason,
  CAST(NULL AS STRING) AS release,
  MIN(since) AS at
FROM person_link
WHERE own_key <> person_key
GROUP BY own_key, person_key, method
