-- Figures of every subject in one table. A sum is of 128 bits, which Parquet has no whole number for.
COPY (
SELECT * REPLACE (CAST(unmatched_numerator AS BIGINT) AS unmatched_numerator) FROM counted_figure
UNION ALL BY NAME
SELECT * FROM income_figure
UNION ALL BY NAME
SELECT * FROM reported_figure
) TO {parquet} (FORMAT parquet);
