
  LEFT JOIN division_code AS code_of_{column}
    ON left(c.given_{column}, 6) = code_of_{column}.code
  LEFT JOIN division_word AS word_of_{column}
    ON compact(c.given_{column}) = word_of_{column}.word
      AND c.delivered_division = word_of_{column}.delivered
