-- Administrative divisions as the schemas hold them.
SELECT * FROM division_record
