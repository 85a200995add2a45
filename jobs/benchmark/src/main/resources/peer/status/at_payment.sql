-- One row a person, and county that paid, of those whom one programme paid for the latest month.
CREATE VIEW at_{table} AS
SELECT person_key, list_place, net_yuan,
  make_date(latest_month // 100, latest_month % 100, 1) AS valid_from
FROM payee
WHERE programme = '{source}';
