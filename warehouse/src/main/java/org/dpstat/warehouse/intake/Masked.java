package org.dpstat.warehouse.intake;

import java.util.regex.Pattern;
import org.dpstat.schemas.contract.ColumnType;

/**
 * Shows a faulty value so that its row can be found and no person can. Where columns have shifted,
 * any of them may hold a number, a name or an address.
 */
final class Masked {
  private static final String HIDDEN = "***";
  private static final int SHOWN = 30;
  private static final int AREA = 6;
  private static final int LONGEST_WORD = 6;

  private static final Pattern AREA_CODE = Pattern.compile("[\\d.]{6}.");

  /** So many digits are somebody's number, with or without blanks between them. */
  private static final Pattern SOMEBODYS_NUMBER =
      Pattern.compile("(\\d{6})(?:[\\s-]?\\d){5,}[\\s-]?[Xx]?");

  /** With what people write dates, amounts and numbers; other words may be a name. */
  private static final Pattern UNITS =
      Pattern.compile("[^\\p{IsHan}]*(?:[年度月份日号时分秒元角万亿零〇一二三四五六七八九十百千正初上下午]+[^\\p{IsHan}]*)*");

  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}*(省|市|区|县|旗|州|盟|乡|镇|街道|社区|村|地)");

  private Masked() {}

  static String show(ColumnType type, String raw) {
    String text = Text.clean(raw);
    return switch (type) {
      case ID, CERT ->
          AREA_CODE.matcher(text).lookingAt() ? text.substring(0, AREA) + HIDDEN : HIDDEN;
      case TEXT, NAME, HOUSEHOLD -> text.isEmpty() ? "" : HIDDEN;
      case CODE, CODES, YES ->
          text.length() <= LONGEST_WORD || isUnits(text) ? shown(text) : HIDDEN;
      case DIVISION -> PLACE.matcher(text).matches() || isUnits(text) ? shown(text) : HIDDEN;
      default -> isUnits(text) ? shown(text) : HIDDEN;
    };
  }

  private static boolean isUnits(String text) {
    return UNITS.matcher(text).matches();
  }

  private static String shown(String text) {
    String bare = SOMEBODYS_NUMBER.matcher(text).replaceAll("$1" + HIDDEN);
    return bare.length() <= SHOWN ? bare : bare.substring(0, SHOWN) + "…";
  }
}
