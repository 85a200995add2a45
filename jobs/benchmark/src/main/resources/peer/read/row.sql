-- Rows of one source, typed, with their findings.
COPY (
WITH first AS (
  SELECT path, min(rowid) AS first_rowid
  FROM raw_row
  GROUP BY path
),

cell AS NOT MATERIALIZED (
  SELECT
    d.intake_id,
    d.division AS delivered_division,
    d.delivered_place,
    d.is_of_county,
    d.period_month,
    CAST(r.rowid - f.first_rowid + 1 AS INTEGER) AS row_number,
    {cleaned}
  FROM raw_row AS r
  INNER JOIN first AS f
    ON r.path = f.path
  INNER JOIN delivery AS d
    ON r.path = d.path
),

plain AS NOT MATERIALIZED (
  SELECT *{plain}
  FROM cell
),

lengthened AS NOT MATERIALIZED (
  SELECT *{lengthened}
  FROM plain
),

numbered AS NOT MATERIALIZED (
  SELECT *{numbered}
  FROM lengthened
),

typed AS NOT MATERIALIZED (
  SELECT c.*, {typed}
  FROM numbered AS c{divisions}
),

judged AS NOT MATERIALIZED (
  SELECT
    *,
    CASE
      WHEN {is_faulty} THEN list_filter([{faults}], f -> f IS NOT NULL)
      ELSE []
    END AS faults
  FROM typed
),

untangled AS NOT MATERIALIZED (
  SELECT * {untangled}
  FROM judged
),

filled AS NOT MATERIALIZED (
  SELECT * {filled}
  FROM untangled
),

identified AS NOT MATERIALIZED (
  SELECT
    f.*,
    {number} AS number,
    CASE
      WHEN f.is_of_county OR {place} IS NULL THEN f.delivered_place
      ELSE coalesce(p.current_code, f.delivered_place)
    END AS list_place,
    list_concat(
      f.faults,
      CASE
        WHEN {place} IS NOT NULL AND p.code IS NULL
          THEN [{finding_outside}]
        ELSE []
      END,
      {broken_certificate}CASE WHEN {is_nobody} THEN [{finding_nobody}] ELSE [] END
    ) AS given_findings
  FROM filled AS f
  LEFT JOIN division_within AS p
    ON f.delivered_division = p.delivered AND left({place}, 6) = p.code
),

row_0 AS NOT MATERIALIZED (
  SELECT
    * EXCLUDE (faults),
    CASE WHEN len(list_filter(given_findings, f -> f.severity = 'error')) > 0 THEN 'rejected' ELSE 'loaded' END
      AS row_state,
    {person_key} AS person_key,
    {key_from} AS key_from,
    {id_given} AS id_given,
    {contested_key} AS contested_key,
    {household_key} AS household_key,
    CAST({values_given} AS INTEGER) AS values_given
  FROM identified
){rules}

SELECT
  intake_id,
  row_number,
  row_state,
  person_key,
  key_from,
  number,
  id_given,
  contested_key,
  household_key,
  values_given,
  list_place,
  period_month,
  {findings} AS findings,
  {columns},
  hash({columns}) AS row_hash
FROM row_{last}
) TO {parquet} (FORMAT parquet);
