-- Households with their types.
SELECT * FROM household_typed
