package org.dpstat.warehouse.intake;

import java.util.List;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;

/**
 * Cells of one type and what they come to.
 *
 * @param list code list of codes, else null
 * @param division that was delivered, null where it plays no part
 */
record CellCases(
    String about, ColumnType type, String list, String division, List<CellCase> cells) {
  static final String ANY_DIVISION = "140802";

  /**
   * A cell.
   *
   * @param value as text, null where there is none
   * @param fault rule that it breaks, null where it breaks none
   * @param about what it shows where that cannot be seen
   */
  record CellCase(String given, String value, String fault, String about) {}

  Column column() {
    return new Column("field", "列", null, type, list, null, null, null, null);
  }

  String deliveredDivision() {
    return division == null ? ANY_DIVISION : division;
  }
}
