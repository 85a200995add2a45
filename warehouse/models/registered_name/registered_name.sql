-- Townships go by the codes that rows give: identity knows no day whose divisions they could be
-- read by.
SELECT DISTINCT
  r.person_key,
  r.number,
  BARE_NAME(r.name) AS name,
  IF(LENGTH(r.place) >= 9, SUBSTR(r.place, 1, 9), NULL) AS township
FROM counting_row AS r
LEFT ANTI JOIN certain_link AS l
  ON r.intake_id = l.intake_id AND r.row_number = l.row_number
WHERE r.registers AND r.number IS NOT NULL
