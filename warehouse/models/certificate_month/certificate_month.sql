-- In the list that spoke at the end of the month: certificates that held first, of these 有效 before
-- 挂失, then the latest issue, then the later list, then the lower division.
WITH judged AS (
  SELECT
    c.*,
    m.month_index,
    c.certificate_status IN ('1', '5')
    AND COALESCE(YEAR(c.valid_until) * 12 + MONTH(c.valid_until) > m.month_index, TRUE) AS holds
  FROM list_certificate AS c
  INNER JOIN speaking_month AS m
    ON
      c.delivery_id = m.delivery_id
      AND c.list_place = m.list_place
      AND m.source = 'certificate'
  WHERE
    c.person_key IS NOT NULL
    AND c.key_from IN ('id_number', 'certificate_number', 'repaired_id', 'reviewed')
),

ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY person_key, month_index
      ORDER BY
        holds DESC,
        certificate_status = '1' DESC,
        first_issued_on DESC NULLS LAST,
        period_month DESC,
        list_place,
        delivery_order DESC,
        row_number DESC
    ) AS choice
  FROM judged
)

SELECT
  person_key,
  month_index,
  list_place,
  period_month AS listed_in,
  category,
  grade,
  components,
  hukou,
  certificate_status,
  IF(certificate_status = '2', cancelled_on, NULL) AS cancelled_on,
  valid_until,
  holds
FROM ranked
WHERE choice = 1
