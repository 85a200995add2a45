package org.dpstat.schemas.contract;

/** What a column holds; how each is read stands in the specification of deliveries, "Values". */
public enum ColumnType {
  TEXT,
  NAME,
  CODE,
  CODES,
  YES,
  INT,
  NUMBER,
  MONEY,
  DATE,
  MONTH,
  DIVISION,
  ID,
  CERT,
  COMPONENTS,
  HOUSEHOLD
}
