package org.dpstat.warehouse.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A record of a file.
 *
 * @param number row of the sheet or line of the text, from 1
 * @param cells without what guards them against spreadsheets
 */
record SheetRow(long number, List<String> cells) {
  private static final Pattern TOTAL = Pattern.compile("(合计|总计|共计|小计|本页小计|累计)[:：]?");
  private static final Pattern SUM =
      Pattern.compile(TOTAL.pattern() + "\\d[\\d.,]*(人|名|户|条|元|万元)?");

  /** Keeps a text from being a formula: our own sheets write it. */
  private static final Pattern APOSTROPHE = Pattern.compile("^'(?=[=+@-])");

  /** Keeps a number from being one: web pages write it for those of 18 digits. */
  private static final Pattern FORMULA_OF_A_TEXT = Pattern.compile("=\"([^\"]*)\"");

  /** More digits are a number of somebody. */
  private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,6}");

  SheetRow {
    cells = cells.stream().anyMatch(SheetRow::mayBeGuarded) ? unguarded(cells) : cells;
  }

  private static List<String> unguarded(List<String> cells) {
    return cells.stream().map(SheetRow::unguarded).toList();
  }

  private static boolean mayBeGuarded(String cell) {
    return cell != null && (cell.startsWith("'") || cell.startsWith("="));
  }

  /** A cell as it was meant. */
  static String unguarded(String cell) {
    if (!mayBeGuarded(cell)) {
      return cell;
    }
    Matcher formula = FORMULA_OF_A_TEXT.matcher(cell);
    return formula.matches() ? formula.group(1) : APOSTROPHE.matcher(cell).replaceFirst("");
  }

  boolean isBlank(int cell) {
    return isBlank(cells.get(cell));
  }

  /** Whether there is anything behind the first cells. */
  boolean goesBeyond(int width) {
    return IntStream.range(width, cells.size()).anyMatch(cell -> !isBlank(cell));
  }

  boolean isRunningNumber(int cell) {
    return RUNNING_NUMBER.matcher(Text.clean(cells.get(cell))).matches();
  }

  private static boolean isBlank(String cell) {
    return cell == null || Text.clean(cell).isEmpty();
  }

  /**
   * Whether the row sums up others: a word before its first number says so, or its first cell, with
   * the sum in it.
   */
  boolean isTotal() {
    boolean isFirst = true;
    for (String cell : cells) {
      String word = isBlank(cell) ? "" : Text.compact(Text.clean(cell));
      if (TOTAL.matcher(word).matches() || (isFirst && SUM.matcher(word).matches())) {
        return true;
      }
      if (word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
      isFirst &= word.isEmpty();
    }
    return false;
  }
}
