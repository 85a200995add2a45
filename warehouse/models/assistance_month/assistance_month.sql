-- In the list that spoke at the end of the month: entries in force first, then the later start, then
-- the later list, then the lower division.
WITH ranked AS (
  SELECT
    a.*,
    m.month_index,
    ROW_NUMBER() OVER (
      PARTITION BY a.person_key, m.month_index
      ORDER BY
        COALESCE(a.started_in <= a.period_month, TRUE)
        AND COALESCE(a.ended_in >= a.period_month, TRUE) DESC,
        a.started_in DESC NULLS LAST,
        a.period_month DESC,
        a.list_place,
        a.delivery_order DESC,
        a.row_number DESC
    ) AS choice
  FROM list_assistance AS a
  INNER JOIN speaking_month AS m
    ON
      a.delivery_id = m.delivery_id
      AND a.list_place = m.list_place
      AND m.source = 'assistance'
  WHERE
    a.person_key IS NOT NULL
    AND a.key_from IN ('id_number', 'certificate_number', 'repaired_id', 'reviewed')
)

SELECT
  person_key,
  month_index,
  period_month AS listed_in,
  assistance_class,
  started_in,
  ended_in
FROM ranked
WHERE choice = 1
