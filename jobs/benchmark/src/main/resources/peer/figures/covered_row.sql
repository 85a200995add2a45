SELECT '{programme}' AS programme, list_place, person_key, {person} AS person
FROM {rows}({condition})
