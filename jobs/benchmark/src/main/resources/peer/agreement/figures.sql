-- The figures as dpstat is asked for them.
COPY (
SELECT
  reference_year, indicator_id, division_code, division_level, breakdown, breakdown_code, numerator,
  denominator, CAST(value AS DECIMAL(20, 10)) AS value, numerator_extract, denominator_extract,
  covered_not_eligible, not_known, evidence, unmatched_numerator, verified_out
FROM read_parquet('{output}/indicator_value.parquet')
) TO '{output}/figures.csv' (FORMAT csv, HEADER);
