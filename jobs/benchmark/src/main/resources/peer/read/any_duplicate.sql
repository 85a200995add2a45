SELECT * FROM duplicate_{table}
