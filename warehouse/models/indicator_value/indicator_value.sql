-- Figures of every subject in one table.
SELECT * FROM person_figure
UNION ALL
SELECT * FROM income_figure
UNION ALL
SELECT * FROM reported_figure
