-- Rows of one source that count at the day: of a state those that speak, of each key the survivor.
CREATE VIEW at_{table} AS
SELECT *, as_of() AS as_of, month_of(as_of()) AS as_of_month, CAST(year(as_of()) AS INTEGER) AS reference_year
FROM list_{table}
WHERE valid_from <= as_of() AND {has_happened}{speaks}{survivors};
