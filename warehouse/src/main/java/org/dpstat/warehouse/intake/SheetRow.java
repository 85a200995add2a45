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
  private static final String SUMS = "(本页)?(合计|总计|共计|小计|累计)(金额|人数|\\(人\\))?[:：]?";
  private static final String SUM_TOLD = "\\d[\\d.,]*(人|名|户|条|元|万元)?";
  private static final Pattern TOTAL = Pattern.compile(SUMS);

  /** Of a page, a month or a township; somebody may be called so who has a number. */
  private static final Pattern SUBTOTAL =
      Pattern.compile("\\p{IsHan}{1,12}" + SUMS + "(" + SUM_TOLD + ")?");

  private static final Pattern REMARK =
      Pattern.compile("(附?注|备注|说明|制表人?|填表人?|审核人?|(单位)?负责人|大写)[:：].*");

  private static final Pattern SOMEBODYS_NUMBER =
      Pattern.compile("\\d{15}|\\d{17}[\\dXx]|\\d{19}[\\dB]");
  private static final Pattern SUM = Pattern.compile(SUMS + SUM_TOLD);

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

  private static boolean isOfSomebody(String cell) {
    return cell != null && SOMEBODYS_NUMBER.matcher(Text.compact(Text.clean(cell))).matches();
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
   * Whether the row sums up others or remarks on them: a word before its first number says so, or
   * its first cell, with the sum or the remark in it.
   */
  boolean isAside() {
    boolean isFirst = true;
    for (String cell : cells) {
      String word = isBlank(cell) ? "" : Text.compact(Text.clean(cell));
      if (TOTAL.matcher(word).matches() || (isFirst && SUM.matcher(word).matches())) {
        return true;
      }
      if (SUBTOTAL.matcher(word).matches() || (isFirst && REMARK.matcher(word).matches())) {
        return cells.stream().noneMatch(SheetRow::isOfSomebody);
      }
      if (word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
      isFirst &= word.isEmpty();
    }
    return false;
  }
}
