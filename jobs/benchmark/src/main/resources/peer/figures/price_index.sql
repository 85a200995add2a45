-- Counties seldom publish prices: those of the city, the province or the nation stand in.
CREATE TABLE price_index AS
WITH above AS (
  SELECT
    division_code,
    unnest([1, 2, 3, 4, 5]) AS distance,
    unnest([division_code, county_code, city_code, province_code, '000000']) AS source_code
  FROM reached_division
)

SELECT a.division_code, m.for_year, arg_min(m.price_index, a.distance) AS price_index
FROM above AS a
INNER JOIN macro_figure AS m
  ON a.source_code = m.division_code AND m.price_index IS NOT NULL
GROUP BY a.division_code, m.for_year;
