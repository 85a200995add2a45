SELECT
  '{source}' AS programme, person_key, key_from, intake_id, row_number, list_place, valid_from,
  paid_month, first_month, last_month, amount_yuan, payment_kind
FROM list_{table}
