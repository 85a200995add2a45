-- The codes of one list by code, label and alias.
CREATE TYPE word_{name} AS ENUM ({words});

CREATE MACRO word_{name}_code(t) AS ([{codes}])[enum_code(try_cast(t AS word_{name})) + 1];

CREATE MACRO code_{name}(t) AS
  coalesce(word_{name}_code(compact(t)), word_{name}_code(bare_number(compact(t))));

CREATE MACRO some_{name}(l) AS
  CASE WHEN list_count(l) = len(l) THEN array_to_string(list_sort(list_distinct(l)), ';') END;

CREATE MACRO codes_{name}(t) AS
  some_{name}(list_transform(regexp_split_to_array(t, '[;；、,，|]+'), w -> code_{name}(w)));
