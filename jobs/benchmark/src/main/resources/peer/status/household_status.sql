-- Households with the ids of the types that hold of them, and of which nobody knows whether they do.
COPY (
SELECT *, list_filter([{types}], t -> t IS NOT NULL) AS household_types,
  list_filter([{not_known}], t -> t IS NOT NULL) AS types_not_known
FROM household_known
) TO {parquet} (FORMAT parquet);
