-- The certificate that speaks for each person: those that hold on the day first, of these 有效 before
-- 挂失, then the latest issue, then the later list, then the lower division.
CREATE TABLE certificate_at AS
WITH speaking AS (
  SELECT
    *,
    certificate_status IN ('1', '5') AND COALESCE(valid_until >= as_of(), TRUE) AS holds
  FROM list_certificate
  WHERE
    valid_from <= as_of() AND valid_to >= as_of()
    AND person_key IS NOT NULL
    -- On a likelihood nobody's certificate is cancelled.
    AND NOT (COALESCE(key_from, '') = 'probabilistic' AND certificate_status = '2')
),

ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY person_key
      ORDER BY
        holds DESC,
        certificate_status = '1' DESC,
        first_issued_on DESC NULLS LAST,
        period_month DESC,
        list_place,
        delivery_order DESC,
        row_number DESC
    ) AS choice,
    MAX(certificate_status = '2' AND COALESCE(cancelled_because, '') = '1')
      OVER (PARTITION BY person_key) AS is_cancelled_for_death
  FROM speaking
)

SELECT
  person_key,
  number,
  sex AS sex_given,
  ethnicity,
  category,
  grade,
  components,
  certificate_status,
  cancelled_because,
  first_issued_on,
  valid_until,
  registered_division,
  hukou,
  is_cancelled_for_death
FROM ranked
WHERE choice = 1;
