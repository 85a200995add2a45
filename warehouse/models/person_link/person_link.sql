-- By a number first; where no number tells, by what all else that the rows say makes likely;
-- before both, by what someone decided.
SELECT
  *,
  CAST(NULL AS DOUBLE) AS match_weight
FROM certain_link

UNION ALL

SELECT
  source,
  delivery_id,
  intake_id,
  row_number,
  sheet_row,
  person_key,
  own_key,
  IF(told IS NULL, 'probabilistic', 'reviewed') AS method,
  COALESCE(CONCAT(told, '，确认为同一人：无可用号码，', comparison), CONCAT('无可用号码，', comparison))
    AS explanation,
  id_number,
  CAST(NULL AS STRING) AS id_given,
  since,
  match_weight
FROM probable_link
