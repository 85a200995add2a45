-- Code lists as the schemas hold them.
SELECT * FROM code_item_record
