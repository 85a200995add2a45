-- What several models say in the same words. An id number is one of 18 characters, or null.

-- Sex as an id number tells it, else as it is given.
CREATE OR REPLACE TEMPORARY FUNCTION sex_of(number STRING, given STRING) RETURNS STRING
RETURN
  CASE
    WHEN number IS NULL THEN given
    WHEN CAST(SUBSTR(number, 17, 1) AS INT) % 2 = 1 THEN '1'
    ELSE '2'
  END;

-- Date of birth as an id number tells it, else as it is given.
CREATE OR REPLACE TEMPORARY FUNCTION birth_date_of(number STRING, given DATE) RETURNS DATE
RETURN COALESCE(TO_DATE(SUBSTR(number, 7, 8), 'yyyyMMdd'), given);

-- The id number of a row: its own, or that in the certificate number by which the row was identified.
CREATE OR REPLACE TEMPORARY FUNCTION number_of(
  id_number STRING, certificate_number STRING, key_from STRING
) RETURNS STRING
RETURN
  COALESCE(
    id_number, IF(key_from = 'certificate_number', SUBSTR(certificate_number, 1, 18), NULL)
  );

-- Age in completed years (周岁) on a day; who is born on 29 February has a birthday on 1 March of other years.
CREATE OR REPLACE TEMPORARY FUNCTION completed_years(born_on DATE, day DATE) RETURNS INT
RETURN
  YEAR(day) - YEAR(born_on)
  - IF(MONTH(day) * 100 + DAY(day) < MONTH(born_on) * 100 + DAY(born_on), 1, 0);

-- Age group of the code list age-group.
CREATE OR REPLACE TEMPORARY FUNCTION age_group_of(age INT) RETURNS STRING
RETURN
  CASE
    WHEN age <= 6 THEN '0-6'
    WHEN age <= 14 THEN '7-14'
    WHEN age <= 17 THEN '15-17'
    WHEN age <= 44 THEN '18-44'
    WHEN age <= 59 THEN '45-59'
    WHEN age <= 74 THEN '60-74'
    WHEN age >= 75 THEN '75+'
  END;

-- Months counted through the years, of a month such as 202510, and back.
CREATE OR REPLACE TEMPORARY FUNCTION month_index_of(month INT) RETURNS INT
RETURN month DIV 100 * 12 + month % 100 - 1;

CREATE OR REPLACE TEMPORARY FUNCTION month_at(month_index INT) RETURNS INT
RETURN month_index DIV 12 * 100 + month_index % 12 + 1;
