-- Facts with what the policies in force make of them.
COPY (
SELECT
  f.*,
  {judgements}
FROM person_fact AS f
LEFT JOIN exemption AS e
  ON f.person_key = e.person_key
) TO {parquet} (FORMAT parquet);
