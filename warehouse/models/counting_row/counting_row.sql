-- Loaded rows of persons in the deliveries that count, each with the valid number that it gives. Of an
-- invalid one a slip or so leaves 17 characters; fewer are what a spreadsheet has left.
SELECT
  r.* EXCEPT (id_given),
  IF(LENGTH(r.id_given) < 17, NULL, r.id_given) AS id_given,
  IF(LENGTH(r.id_given) < 17, r.id_given, NULL) AS id_begins,
  d.delivery_id,
  d.delivery_order,
  d.received_at,
  NUMBER_OF(r.id_number, r.certificate_number, r.key_from) AS number
FROM any_row AS r
INNER JOIN delivery AS d
  ON r.intake_id = d.intake_id AND d.state = 'loaded'
LEFT ANTI JOIN duplicate_row AS x
  ON r.intake_id = x.intake_id AND r.row_number = x.row_number
WHERE r.row_state = 'loaded' AND r.is_about_person
