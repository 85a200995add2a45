-- Spans over which deliveries speak, as the ledger has worked them out.
SELECT * FROM ledger_span
