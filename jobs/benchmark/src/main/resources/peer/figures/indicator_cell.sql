-- All indicators of one subject in one pass: counted by township and by all breakdowns at once, and
-- everything larger added up from that small result.
CREATE TABLE cell_of_{subject} AS
WITH smallest AS MATERIALIZED (
  SELECT
    township_code, county_code, city_code, province_code,{breakdowns}
    {sums}
  FROM {subject}_status
  GROUP BY ALL
),

cell AS (
  SELECT
    township_code, county_code, city_code, province_code,
    unnest([
      {breakdown: 'total', breakdown_code: 'all'}{cells}
    ]) AS cell,
    {again}
  FROM smallest
),

township AS (
  SELECT
    township_code, county_code, city_code, province_code, cell,
    {resummed}
  FROM cell
  GROUP BY ALL
),

placed AS (
  SELECT
    unnest([township_code, county_code, city_code, province_code]) AS division_code,
    cell,
    {again}
  FROM township
),

division AS (
  SELECT
    division_code,
    cell,
    {resummed}
  FROM placed
  WHERE division_code IS NOT NULL
  GROUP BY ALL
),

figure AS (
  SELECT
    division_code,
    unnest([
      {figures}
    ]) AS f
  FROM division
)

SELECT
  division_code, f.indicator_id, f.cell.breakdown AS breakdown,
  f.cell.breakdown_code AS breakdown_code, f.subjects, f.known, f.known_extract, f.numerator, f.denominator,
  f.numerator_extract, f.denominator_extract, f.covered_not_eligible, f.not_known, f.verified_out
FROM figure
WHERE f.cell IS NOT NULL;
