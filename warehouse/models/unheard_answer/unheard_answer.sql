-- Two workbooks of one month may answer different leads, and only the last speaks: whom it does not
-- name has lost the answer that was given.
WITH answer AS (
  SELECT
    d.delivery_id,
    d.file_name,
    d.division_code,
    d.period,
    d.state,
    a.row_number,
    a.sheet_row,
    COALESCE(a.id_given, a.name) AS answers_for
  FROM delivery AS d
  INNER JOIN any_row AS a
    ON d.intake_id = a.intake_id AND d.source = a.source
  WHERE d.source = 'verification' AND a.row_state = 'loaded'
)

SELECT
  delivery_id,
  file_name,
  row_number,
  sheet_row
FROM answer AS e
LEFT ANTI JOIN (SELECT * FROM answer WHERE state = 'loaded') AS l
  ON
    e.division_code = l.division_code
    AND e.period = l.period
    AND e.answers_for = l.answers_for
WHERE state = 'superseded'
