-- Figures of every subject in one table.
SELECT * FROM counted_figure
UNION ALL
SELECT * FROM income_figure
UNION ALL
SELECT * FROM reported_figure
