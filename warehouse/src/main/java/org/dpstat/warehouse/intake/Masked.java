package org.dpstat.warehouse.intake;

import org.dpstat.schemas.contract.ColumnType;

/** Shows a faulty value so that its row can be found and no person can. */
final class Masked {
  private static final int SHOWN = 30;
  private static final int AREA = 6;

  private Masked() {}

  static String show(ColumnType type, String raw) {
    String text = Text.clean(raw);
    return switch (type) {
      case ID, CERT -> text.length() <= AREA ? "***" : text.substring(0, AREA) + "***";
      case TEXT, NAME, HOUSEHOLD -> text.isEmpty() ? "" : "***";
      default -> text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    };
  }
}
