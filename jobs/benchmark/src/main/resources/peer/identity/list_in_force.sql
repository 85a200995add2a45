-- Whose list speaks for which place when: the lowest division's, of a state until the next one.
CREATE TABLE list_in_force AS
WITH given AS (
  SELECT d.*, p.place AS county_code
  FROM delivery AS d
  INNER JOIN listed_place AS p
    ON d.division = p.delivered
  WHERE d.state = 'loaded'
),

lowest AS (
  SELECT *
  FROM given
  QUALIFY level_order = max(level_order) OVER (PARTITION BY source, county_code, period)
),

followed AS (
  SELECT *, lead(valid_from) OVER (PARTITION BY source, county_code ORDER BY valid_from, period) AS next_from
  FROM (SELECT DISTINCT source, county_code, period, valid_from FROM lowest)
),

spanned AS (
  SELECT
    l.source,
    l.county_code,
    l.intake_id,
    l.delivery_order,
    l.period_month,
    l.valid_from,
    CASE
      WHEN c.nature = 'state'
        THEN least(
          last_day(CAST(l.period_end + to_months(c.max_age_months) AS DATE)), f.next_from - 1
        )
    END AS valid_to
  FROM lowest AS l
  INNER JOIN followed AS f
    ON l.source = f.source AND l.county_code = f.county_code AND l.period = f.period
  INNER JOIN source_contract AS c
    ON l.source = c.source
)

SELECT *
FROM spanned
WHERE valid_to IS NULL OR valid_to >= valid_from;
