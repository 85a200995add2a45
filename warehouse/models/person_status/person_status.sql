-- Facts with what the policies in force make of them.
SELECT * FROM person_entitled
