package org.dpstat.warehouse.intake;

/**
 * What a cell came to.
 *
 * @param value of the column's type, null where there is none
 * @param fault rule that the cell broke, null where it broke none
 */
record Cell(Object value, String fault) {
  static final Cell EMPTY = new Cell(null, null);

  static Cell of(Object value) {
    return new Cell(value, null);
  }

  static Cell fault(String rule) {
    return new Cell(null, rule);
  }
}
