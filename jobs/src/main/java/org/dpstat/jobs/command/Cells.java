package org.dpstat.jobs.command;

import java.util.regex.Pattern;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How cells of our sheets are written: text stays text, and no text becomes a formula. */
final class Cells {
  static final String HEADER = "DDEBF7";

  private static final int LONGEST = 32_767;
  private static final double LINE_HEIGHT = 15;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private final Worksheet sheet;

  Cells(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** What a spreadsheet could take for a formula is told to be text; a plain number is none. */
  static String safe(String text) {
    boolean isLikeFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return isLikeFormula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** A column's header, and its width. */
  void head(int row, int column, String text, int width) {
    head(row, column, text);
    sheet.width(column, width);
  }

  void head(int row, int column, String text) {
    sheet.inlineString(row, column, safe(text));
    sheet.style(row, column).bold().fillColor(HEADER).wrapText(true).set();
  }

  /** Text, also where a program would like to see a number in it; its style is still to be set. */
  StyleSetter text(int row, int column, String text) {
    String safe = safe(text);
    sheet.inlineString(row, column, safe.substring(0, Math.min(safe.length(), LONGEST)));
    return sheet.style(row, column).format("@").verticalAlignment("top");
  }

  /** Makes a row high enough for texts that are wrapped: not every program does it by itself. */
  void fit(int row, int lines) {
    if (lines > 1) {
      sheet.rowHeight(row, lines * LINE_HEIGHT);
    }
  }

  /** How many lines a text takes in a column. */
  static int lines(String text, int width) {
    int room = Math.max(1, width - 1);
    return text.lines()
        .mapToInt(line -> Math.max(1, -Math.floorDiv(-Table.width(line), room)))
        .sum();
  }
}
