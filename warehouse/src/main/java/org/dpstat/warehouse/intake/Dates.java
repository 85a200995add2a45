package org.dpstat.warehouse.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dpstat.warehouse.received.ChineseNumerals;

/** Dates and months in the forms in which people and spreadsheets write them. */
final class Dates {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?:\\.0)?(?:[ T](?:[上下]午 ?)?\\d{1,2}:\\d{2}.*)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\.0)?");

  /** But for the number 2025.1: a spreadsheet makes it of an October written 2025.10 too. */
  private static final Pattern MONTH =
      Pattern.compile("(?!\\d{4}\\.1$)(\\d{4})[-/.年](\\d{1,2})(?:月份?)?");

  private static final Pattern MONTH_DIGITS = Pattern.compile("(\\d{4})(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})年度?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.\\d+)?");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /** Words of dates that are no numerals. */
  private static final String IN_DATES = "年月份日号上下午T";

  private Dates() {}

  private static boolean hasNumerals(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '9' && IN_DATES.indexOf(text.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }

  /** The year that a text means, else the text. */
  static String year(String text) {
    Matcher matcher = YEAR.matcher(plain(text));
    return matcher.matches() ? matcher.group(1) : text;
  }

  /** The date that a text means; a number of five digits is a spreadsheet's. */
  static Optional<LocalDate> date(String text) {
    String plain = plain(text);
    for (Pattern form : new Pattern[] {DATE, DIGITS}) {
      Matcher matcher = form.matcher(plain);
      if (matcher.matches()) {
        return of(matcher.group(1), matcher.group(2), matcher.group(3));
      }
    }
    return serial(plain);
  }

  /** The month that a text means, as a number {@code 202511}. */
  static Optional<Integer> month(String text) {
    String plain = plain(text);
    for (Pattern form : new Pattern[] {MONTH, MONTH_DIGITS}) {
      Matcher matcher = form.matcher(plain);
      if (matcher.matches()) {
        return of(matcher.group(1), matcher.group(2), "1").map(Dates::monthOf);
      }
    }
    return date(plain).map(Dates::monthOf);
  }

  private static int monthOf(LocalDate date) {
    return date.getYear() * 100 + date.getMonthValue();
  }

  /** The day whose number, as a spreadsheet counts days, a text is. */
  static Optional<LocalDate> serial(String plain) {
    Matcher matcher = SERIAL.matcher(plain);
    if (!matcher.matches() || matcher.group(1).length() < 5) {
      return Optional.empty();
    }
    LocalDate date = SERIAL_ZERO.plusDays(Long.parseLong(matcher.group(1)));
    return date.getYear() < 2100 ? Optional.of(date) : Optional.empty();
  }

  private static Optional<LocalDate> of(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      boolean isPlausible = date.getYear() > 1850 && date.getYear() < 2100;
      return isPlausible ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Blanks removed and Chinese numerals as digits: {@code 二〇二五年一月三日} is {@code 2025年1月3日}. */
  private static String plain(String text) {
    boolean hasTime = text.indexOf(':') >= 0;
    String compact = hasTime ? text : Text.compact(text);
    return hasNumerals(compact) ? ChineseNumerals.asDigits(compact.replace("元月", "一月")) : compact;
  }
}
