-- One row a person of those whom one programme paid for the latest month.
CREATE VIEW at_{table} AS
SELECT person_key, sum(net_yuan) AS net_yuan, min(list_place) AS list_place, as_of() AS valid_from
FROM payee
WHERE programme = '{source}'
GROUP BY person_key;
