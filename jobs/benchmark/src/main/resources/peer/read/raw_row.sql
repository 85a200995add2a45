-- The cells of one source's files, in the order of their rows.
CREATE OR REPLACE TABLE raw_row AS
SELECT filename AS path, {cells}
FROM read_csv(
  {files}, header = true, delim = ',', quote = '"', escape = '"', all_varchar = true,
  union_by_name = true, filename = true
);
