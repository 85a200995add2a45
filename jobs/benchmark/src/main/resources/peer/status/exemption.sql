CREATE TABLE exemption AS
SELECT
  person_key,
  list(DISTINCT programme) AS exempt_from
FROM lead_answer
WHERE about = 'entitlement' AND holds AND result IN ('4', '5', '6', '7', '8')
GROUP BY person_key;
