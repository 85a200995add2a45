SELECT unnest([township_code, county_code, city_code, province_code]) AS division_code,
  '{indicator}' AS indicator_id, '{breakdown}' AS breakdown, '{code}' AS breakdown_code,
  CASE WHEN {evidence} <> 'none' THEN CAST(({quantity}) AS BIGINT) END AS quantity
FROM {subject}_status
