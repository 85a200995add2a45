CASE
        WHEN
          f.{certificate} IS NOT NULL
          AND f.{id} IS NULL
          AND NOT is_valid_id(left(f.{certificate}, 18))
          AND {has_no_broken_number}
          THEN [{finding}]
        ELSE []
      END,
      