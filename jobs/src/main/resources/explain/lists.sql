-- Deliveries that count, with the places for which each of them speaks and the days on which it does.
SELECT
  l.source,
  l.county_code,
  l.valid_from,
  l.valid_to,
  l.delivery_order,
  d.delivery_id,
  d.division_code,
  d.period,
  d.label,
  d.file_name,
  d.rows_read,
  d.rows_loaded,
  d.rows_duplicate,
  d.rows_rejected
FROM list_in_force AS l
INNER JOIN delivery AS d
  ON l.delivery_id = d.delivery_id AND d.state = 'loaded'
