package org.dpstat.schemas.contract;

/** How much of a column a delivery must bring. */
public enum Required {
  /** The column may be absent. */
  NO,
  /** The delivery is refused without the column. */
  COLUMN,
  /** As COLUMN, and a row without a valid value is rejected. */
  VALUE
}
