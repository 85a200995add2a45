-- Loaded rows of persons in the deliveries that count.
CREATE VIEW counting_row AS
SELECT r.* EXCLUDE (findings), d.delivery_order
FROM any_row AS r
INNER JOIN delivery AS d
  ON r.intake_id = d.intake_id AND d.state = 'loaded'
ANTI JOIN duplicate_row AS x
  ON r.intake_id = x.intake_id AND r.row_number = x.row_number
WHERE r.row_state = 'loaded' AND r.is_about_person;
