
QUALIFY NOT ({has_key}) OR row_number() OVER (
  PARTITION BY {key} ORDER BY {order}delivery_order DESC, row_number DESC
) = 1
