-- Households with a column for each type, and the ids of the types that hold of them.
COPY (
SELECT *, {columns}, list_filter([{types}], t -> t IS NOT NULL) AS household_types
FROM household_known
) TO {parquet} (FORMAT parquet);
