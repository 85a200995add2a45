package org.dpstat.warehouse.intake;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A record of a file.
 *
 * @param number row of the sheet or line of the text, from 1
 */
record SheetRow(long number, List<String> cells) {
  private static final Pattern TOTAL =
      Pattern.compile("(合计|总计|共计|小计|本页小计|累计)[:：]?(\\d[\\d.,]*(人|名|户|条|元|万元)?)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  boolean isBlank(int cell) {
    return isBlank(cells.get(cell));
  }

  boolean isNumber(int cell) {
    return !isBlank(cell) && NUMBER.matcher(Text.clean(cells.get(cell))).matches();
  }

  private static boolean isBlank(String cell) {
    return cell == null || Text.clean(cell).isEmpty();
  }

  /** Whether the row sums up others: a word before its first number says so. */
  boolean isTotal() {
    for (String cell : cells) {
      String word = isBlank(cell) ? "" : Text.compact(Text.clean(cell));
      if (TOTAL.matcher(word).matches()) {
        return true;
      }
      if (word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
    }
    return false;
  }
}
