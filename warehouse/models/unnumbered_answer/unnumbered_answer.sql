-- Of somebody without a valid number a workbook of leads gives the certificate's: with the same name
-- it is that person's where it comes back. What is likely alone answers nothing.
WITH answer AS (
  SELECT r.*
  FROM counting_row AS r
  LEFT JOIN person_link AS l
    ON r.intake_id = l.intake_id AND r.row_number = l.row_number
  WHERE
    r.source = 'verification'
    AND COALESCE(l.method, r.key_from, 'nobody')
    NOT IN ('id_number', 'certificate_number', 'repaired_id', 'reviewed')
),

unnumbered AS (
  SELECT
    SUBSTR(certificate_number, 1, 18) AS id_given,
    name,
    MIN(person_key) AS person_key
  FROM person
  WHERE id_number IS NULL
  GROUP BY SUBSTR(certificate_number, 1, 18), name
  HAVING COUNT(*) = 1
)

SELECT
  a.source,
  a.intake_id,
  a.row_number,
  a.sheet_row,
  u.person_key
FROM answer AS a
LEFT JOIN unnumbered AS u
  ON a.id_given = u.id_given AND a.name = u.name
