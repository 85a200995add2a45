package org.dpstat.warehouse.intake;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A record of a file.
 *
 * @param number row of the sheet or line of the text, from 1
 */
record SheetRow(long number, List<String> cells) {
  private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|本页小计|累计)[:：]?");

  boolean isBlank() {
    return cells.stream().allMatch(cell -> cell == null || cell.isBlank());
  }

  /** Whether the row sums up others: its first word says so. */
  boolean isTotal() {
    for (String cell : cells) {
      if (cell != null && !cell.isBlank()) {
        return TOTAL.matcher(Text.compact(Text.clean(cell))).matches();
      }
    }
    return false;
  }
}
