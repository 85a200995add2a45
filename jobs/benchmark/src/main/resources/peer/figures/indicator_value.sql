-- Figures of every subject in one table.
COPY (
SELECT * FROM counted_figure
UNION ALL BY NAME
SELECT * FROM income_figure
UNION ALL BY NAME
SELECT * FROM reported_figure
) TO {parquet} (FORMAT parquet);
