-- check: no_list_drops_to_a_tenth
-- severity: fail
-- zh: 县的名单不得骤减到上一期的一成或以下。请改正后重报，或撤回（dpstat withdraw 报送编号）；确属实的，说明理由后接受（dpstat accept 报送编号 --reason "理由"），再运行 refresh。骤减的名单
-- en: no county's list drops to a tenth of the one before it. Deliver a corrected list or withdraw it (dpstat withdraw DELIVERY); where it is right accept it with a reason (dpstat accept DELIVERY --reason "..."), then refresh. Lists that dropped
-- rows: SELECT * FROM list_drift WHERE finding = 'drop'
-- check: accepted_drops
-- severity: warn
-- zh: 名单骤减，已说明理由接受（dpstat accept 报送编号 --undo 可取消）
-- en: lists that dropped and were accepted with a reason (dpstat accept DELIVERY --undo takes it back)
-- rows: SELECT * FROM list_drift WHERE finding = 'accepted'
-- check: list_rows_as_expected
-- severity: warn
-- zh: 名单行数比上一期增减过多，请核对是否漏报、重报
-- en: the rows of a list changed by more than expected; check whether any are missing or delivered twice
-- rows: SELECT * FROM list_drift WHERE finding = 'changed' AND measure = 'rows' ORDER BY ABS(change) DESC
-- check: list_shares_as_expected
-- severity: warn
-- zh: 名单中某一代码所占比例比上一期变化过大，请核对该列是否填错
-- en: the share of a code changed by more than expected; check how that column was filled in
-- rows: SELECT * FROM list_drift WHERE finding = 'changed' AND measure = 'share' ORDER BY ABS(change) DESC
-- check: list_amounts_as_expected
-- severity: warn
-- zh: 名单金额的合计或平均比上一期变化过大，请核对标准和单位
-- en: the sum or the mean of an amount changed by more than expected; check rates and units
-- rows: SELECT * FROM list_drift WHERE finding = 'changed' AND measure IN ('mean', 'sum') ORDER BY ABS(change) DESC
WITH found AS (
  SELECT
    *,
    CASE
      WHEN finding = 'drop' THEN 'no_list_drops_to_a_tenth'
      WHEN finding = 'accepted' THEN 'accepted_drops'
      WHEN measure = 'rows' THEN 'list_rows_as_expected'
      WHEN measure = 'share' THEN 'list_shares_as_expected'
      ELSE 'list_amounts_as_expected'
    END AS check_id,
    CONCAT_WS(' ', measure, NULLIF(CONCAT_WS('=', column_name, code), '')) AS what,
    CONCAT(FORMAT_NUMBER(value_before, '0.##'), ' -> ', FORMAT_NUMBER(value_now, '0.##')) AS values,
    CONCAT(previous_period_month, ' -> ', period_month) AS months
  FROM list_drift
  WHERE finding IS NOT NULL
),

-- Of changes the largest speaks for the others; every drop is named.
ranked AS (
  SELECT
    *,
    finding <> 'changed'
    OR ROW_NUMBER() OVER (PARTITION BY check_id ORDER BY ABS(change) DESC, source, county_code) = 1
      AS is_shown
  FROM found
)

SELECT
  r.check_id,
  IF(
    r.is_shown,
    CONCAT_WS(
      '',
      CONCAT(s.label, COALESCE(d.name, ''), r.county_code, '（', r.months, '），', r.what, ' ', r.values),
      CONCAT('，报送 ', r.delivery_id, '（', r.file_name, '）'),
      CONCAT('，理由：', r.accepted_because)
    ),
    NULL
  ) AS shown,
  IF(
    r.is_shown,
    CONCAT_WS(
      '',
      CONCAT(s.label_en, ', ', r.county_code, ' (', r.months, '), ', r.what, ' ', r.values),
      CONCAT(', delivery ', r.delivery_id, ' (', r.file_name, ')'),
      CONCAT(', because: ', r.accepted_because)
    ),
    NULL
  ) AS shown_en
FROM ranked AS r
INNER JOIN source_contract AS s
  ON r.source = s.source
LEFT JOIN division AS d
  ON
    r.county_code = d.code
    AND d.valid_from <= :as_of
    AND COALESCE(d.valid_to >= :as_of, TRUE);
