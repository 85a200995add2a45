SELECT
  {source} AS source, intake_id, row_number, row_state, person_key, key_from, number, id_given,
  contested_key, period_month, findings, {is_about_person} AS is_about_person,
  {registers} AS registers, {place} AS place{given}
FROM row_{table}
