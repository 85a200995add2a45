-- Readings of single cells. DuckDB knows NFC alone: of NFKC the full-width forms are folded here.
CREATE MACRO clean(t) AS CASE
  WHEN t IS NULL OR regexp_full_match(t, '[!-~㐀-䶿一-鿿]+') THEN t
  ELSE nullif(
    trim(
      regexp_replace(
        regexp_replace(
          translate(nfc_normalize(t),
            '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～',
            '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'),
          '[\p{Cf}\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]', '', 'g'
        ),
        '[\s\p{Z}]+', ' ', 'g'
      )
    ),
    ''
  )
END;

CREATE MACRO clean_name(t) AS CASE
  WHEN t IS NULL OR regexp_full_match(t, '[㐀-䶿一-鿿]+') THEN t
  ELSE regexp_replace(
    regexp_replace(
      clean(regexp_replace(t, '\s*[·•．・‧∙⋅･]\s*', '·', 'g')),
      '([\p{Han}·]) +([\p{Han}·])', '\1\2', 'g'
    ),
    '([\p{Han}·]) +([\p{Han}·])', '\1\2', 'g'
  )
END;

CREATE MACRO compact(t) AS replace(t, ' ', '');

CREATE MACRO bare_number(t) AS regexp_replace(regexp_replace(t, '\.0$', ''), '^0+(.)', '\1');

-- Long lists after IN become joins, which no row escapes: these are looked through where a CASE asks.
CREATE MACRO is_nothing(t) AS list_contains(
  [
    '-', '--', '—', '/', '无', 'NULL',
    '#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!'
  ],
  upper(t)
);

CREATE MACRO yes_value(t) AS CASE
  WHEN list_contains(['1', '是', '有', 'Y', 'TRUE', '√', 'YES', '1.0'], upper(t)) THEN true
  WHEN list_contains(['0', '否', '无', 'N', 'FALSE', '×', 'NO', '0.0'], upper(t)) THEN false
END;

CREATE MACRO number_text(t) AS CASE
  WHEN regexp_full_match(t, '[0-9.]+') THEN t
  ELSE regexp_replace(t, '[,\s¥￥元%]', '', 'g')
END;

CREATE MACRO int_text(t) AS number_text(t);

CREATE MACRO money_text(t) AS number_text(t);

CREATE MACRO exact_number(t) AS CASE
  WHEN regexp_full_match(t, '[+-]?(\d+(\.\d*)?|\.\d+)([Ee][+-]?\d{1,2})?')
    THEN try_cast(t AS DECIMAL(30, 10))
  WHEN regexp_full_match(t, '[+-]?(\d+(\.\d*)?|\.\d+)([Ee][+-]?\d{1,2})?万')
    THEN try_cast(replace(t, '万', '') AS DECIMAL(30, 10)) * 10000
END;

CREATE MACRO number_value(t) AS try_cast(exact_number(t) AS DECIMAL(20, 6));

CREATE MACRO money_value(t) AS try_cast(round(exact_number(t), 2) AS DECIMAL(14, 2));

CREATE MACRO whole(n) AS CASE WHEN n = trunc(n) THEN try_cast(n AS INTEGER) END;

CREATE MACRO int_value(t) AS CASE
  WHEN regexp_full_match(t, '\d{1,9}') THEN CAST(t AS INTEGER)
  ELSE whole(exact_number(t))
END;

CREATE MACRO arabic(t) AS regexp_replace(
  regexp_replace(
    regexp_replace(
      regexp_replace(
        translate(replace(replace(t, '廿', '二十'), '卅', '三十'), '〇○零一二三四五六七八九', '000123456789'),
        '(\d)十(\d)', '\1\2', 'g'
      ),
      '十(\d)', '1\1', 'g'
    ),
    '(\d)十', '\10', 'g'
  ),
  '十', '10', 'g'
);

CREATE MACRO plausible(d) AS CASE WHEN d >= DATE '1851-01-01' AND d < DATE '2100-01-01' THEN d END;

CREATE MACRO ymd(t) AS try_cast(
  regexp_replace(t, '^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?([ T]\d{1,2}:\d{2}.*)?$', '\1-\2-\3')
  AS DATE
);

CREATE MACRO plain_date(t) AS CASE
  WHEN regexp_full_match(t, '\d{8}') THEN CAST(try_strptime(t, '%Y%m%d') AS DATE)
  WHEN regexp_full_match(t, '\d{5}(\.\d+)?') THEN DATE '1899-12-30' + CAST(split_part(t, '.', 1) AS INTEGER)
  WHEN regexp_full_match(t, '\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?([ T]\d{1,2}:\d{2}.*)?') THEN ymd(t)
END;

CREATE MACRO date_text(t) AS CASE
  WHEN regexp_full_match(t, '[0-9/.:T-]+') THEN t
  ELSE arabic(CASE WHEN contains(t, ':') THEN t ELSE compact(t) END)
END;

CREATE MACRO month_text(t) AS date_text(t);

CREATE MACRO date_value(t) AS plausible(CASE
  WHEN regexp_full_match(t, '\d{4}-\d{2}-\d{2}') THEN try_cast(t AS DATE)
  ELSE plain_date(t)
END);

CREATE MACRO month_of(d) AS CAST(year(d) * 100 + month(d) AS INTEGER);

-- A spreadsheet makes 2025.1 of 2025.10 too.
CREATE MACRO month_start(t) AS CASE
  WHEN length(t) = 6 AND right(t, 2) = '.1' THEN NULL
  WHEN regexp_full_match(t, '\d{4}[-/.年]\d{1,2}月?')
    THEN try_cast(regexp_replace(t, '^(\d{4})[-/.年](\d{1,2})月?$', '\1-\2-1') AS DATE)
  WHEN regexp_full_match(t, '\d{6}') THEN CAST(try_strptime(t || '01', '%Y%m%d') AS DATE)
  ELSE plain_date(t)
END;

CREATE MACRO month_value(t) AS month_of(plausible(month_start(t)));

CREATE MACRO bare_id(t) AS CASE
  WHEN regexp_full_match(t, '[0-9A-Z]+') THEN t
  ELSE upper(regexp_replace(t, '[\s\p{Z}\-–—‐''’‘`]', '', 'g'))
END;

CREATE MACRO is_scientific(t) AS regexp_full_match(t, '\d(\.\d+E\+?|E\+)\d{2}');

CREATE MACRO has_id_form(t) AS regexp_full_match(t, '\d{17}[\dX]');

CREATE MACRO has_certificate_form(t) AS regexp_full_match(t, '\d{17}[\dX][1-7][1-4](B[1-9]\d?)?');

-- The weights of GB 11643 over the 17 digits as one number.
CREATE MACRO check_sum(v) AS (
  7 * (v // 10000000000000000) + 9 * (v // 1000000000000000 % 10) + 10 * (v // 100000000000000 % 10)
  + 5 * (v // 10000000000000 % 10) + 8 * (v // 1000000000000 % 10) + 4 * (v // 100000000000 % 10)
  + 2 * (v // 10000000000 % 10) + v // 1000000000 % 10 + 6 * (v // 100000000 % 10)
  + 3 * (v // 10000000 % 10) + 7 * (v // 1000000 % 10) + 9 * (v // 100000 % 10)
  + 10 * (v // 10000 % 10) + 5 * (v // 1000 % 10) + 8 * (v // 100 % 10)
  + 4 * (v // 10 % 10) + 2 * (v % 10)
);

CREATE MACRO check_digit(body) AS
  substr('10X98765432', CAST(check_sum(try_cast(body AS BIGINT)) % 11 + 1 AS INTEGER), 1);

CREATE MACRO birth_of(n) AS plausible(CAST(try_strptime(substr(n, 7, 8), '%Y%m%d') AS DATE));

CREATE MACRO is_valid_id(t) AS CASE
  WHEN has_id_form(t) THEN check_digit(left(t, 17)) = right(t, 1) AND birth_of(t) IS NOT NULL
  ELSE false
END;

CREATE MACRO lengthen(t) AS CASE
  WHEN regexp_full_match(t, '\d{15}')
    THEN left(t, 6) || '19' || substr(t, 7) || check_digit(left(t, 6) || '19' || substr(t, 7))
  ELSE t
END;

-- An id or certificate number in plain characters, and its first 17 digits as a number.
CREATE MACRO id_text(t) AS bare_id(t);

CREATE MACRO cert_text(t) AS bare_id(t);

CREATE MACRO id_long(t) AS lengthen(t);

CREATE MACRO cert_long(t) AS t;

CREATE MACRO digits_of(t) AS try_cast(left(t, 17) AS BIGINT);

CREATE MACRO id_value(t, v) AS CASE
  WHEN length(t) < 18 THEN NULL
  WHEN has_id_form(t)
    THEN CASE
      WHEN substr('10X98765432', CAST(check_sum(v) % 11 + 1 AS INTEGER), 1) = right(t, 1)
        AND birth_of(t) IS NOT NULL THEN t
    END
  WHEN has_certificate_form(t) THEN t
END;

CREATE MACRO cert_value(t, v) AS CASE WHEN has_certificate_form(t) THEN t ELSE id_value(t, v) END;

CREATE MACRO id_fault(t) AS CASE
  WHEN is_scientific(t) THEN 'id_scientific'
  WHEN NOT has_id_form(t) THEN 'id_format'
  ELSE 'id_check_digit'
END;

CREATE MACRO cert_fault(t) AS CASE WHEN is_scientific(t) THEN 'id_scientific' ELSE 'certificate_format' END;

CREATE MACRO given_number(t) AS
  CASE WHEN has_certificate_form(t) THEN left(t, 18) WHEN has_id_form(t) THEN t END;

-- A digit too few or too many.
CREATE MACRO nearly_number(t) AS CASE WHEN regexp_full_match(t, '\d{16}[\dX]{1,3}') THEN t END;

-- The digits that scientific notation leaves; of more than six the last that is not 0 may be rounded.
CREATE MACRO remaining_digits(t) AS CASE
  WHEN regexp_full_match(t, '\d\.\d{5,}E\+?17')
    THEN left(replace(t, '.', ''), greatest(6, length(rtrim(replace(split_part(t, 'E', 1), '.', ''), '0')) - 1))
END;

CREATE MACRO components_value(t) AS CASE
  WHEN regexp_full_match(t, '[1-7][:：][1-4]([;；、,，|][1-7][:：][1-4])*')
    THEN regexp_replace(replace(t, '：', ':'), '[；、,，|]', ';', 'g')
END;

-- Zeros at the end say that nothing below is meant.
CREATE MACRO shortened(code) AS CASE
  WHEN length(code) = 12 AND suffix(code, '000000') THEN left(code, 6)
  WHEN length(code) > 6 AND suffix(code, '000') THEN left(code, length(code) - 3)
  ELSE code
END;

CREATE MACRO is_division_code(t) AS regexp_full_match(t, '\d{6}|\d{9}|\d{12}');

CREATE MACRO masked_id(t) AS CASE WHEN length(t) <= 6 THEN '***' ELSE left(t, 6) || '***' END;

-- What stands in for a keyed hash.
CREATE MACRO pseudonym(t) AS sha256('benchmark' || sha256('benchmark' || t));

CREATE MACRO to_date
  (t) AS CAST(t AS DATE),
  (t, form) AS CAST(try_strptime(t, '%Y%m%d') AS DATE);

-- Whether two texts are equal, or differ by one character that was replaced, put in or left out.
CREATE MACRO is_one_apart(a, b) AS len(list_filter(
  range(0, greatest(length(a), length(b)) + 1),
  i -> left(a, i) = left(b, i) AND (
    substr(a, i + 2) = substr(b, i + 2)
    OR substr(a, i + 1) = substr(b, i + 2)
    OR substr(a, i + 2) = substr(b, i + 1)
  )
)) > 0;

CREATE MACRO division_value(t, county, word) AS CASE
  WHEN is_division_code(t) THEN CASE WHEN county IS NOT NULL THEN shortened(t) END
  ELSE word
END;

-- The key of another person, should the number turn out to be someone else's.
CREATE MACRO other_person(number, name, born) AS CASE
  WHEN name IS NOT NULL AND born <> birth_of(number)
    THEN pseudonym(concat_ws(chr(1), number, name, born))
END;

CREATE MACRO number_from(id, stands_in) AS
  CASE WHEN id IS NOT NULL AND NOT stands_in THEN 'id_number' ELSE 'certificate_number' END;

CREATE MACRO with_those(given, broken) AS list_concat(given, list_filter(broken, f -> f IS NOT NULL));

-- Functions of the models that DuckDB has by another name.
CREATE MACRO collect_set(t) AS list(DISTINCT t);

CREATE MACRO percentile(t, share) AS quantile_cont(t, share);
