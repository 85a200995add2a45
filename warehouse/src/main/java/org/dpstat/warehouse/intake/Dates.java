package org.dpstat.warehouse.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and months in the forms in which people and spreadsheets write them. */
final class Dates {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}.*)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
  private static final Pattern MONTH_DIGITS = Pattern.compile("(\\d{4})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.\\d+)?");
  private static final Pattern NUMERAL = Pattern.compile("[〇○零一二三四五六七八九十廿卅]+");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final String DIGIT = "零一二三四五六七八九";

  private Dates() {}

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

  private static Optional<LocalDate> serial(String plain) {
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
    if (compact.isEmpty() || compact.charAt(0) <= '9') {
      return compact;
    }
    return NUMERAL.matcher(compact).replaceAll(m -> digits(m.group()));
  }

  private static String digits(String numeral) {
    String normal = numeral.replace('〇', '零').replace('○', '零');
    if (normal.indexOf('十') < 0 && normal.indexOf('廿') < 0 && normal.indexOf('卅') < 0) {
      StringBuilder digits = new StringBuilder();
      normal.chars().forEach(c -> digits.append(DIGIT.indexOf(c)));
      return digits.toString();
    }
    String spelled = normal.replace("廿", "二十").replace("卅", "三十").replace("十十", "十");
    int ten = spelled.indexOf('十');
    int tens = ten == 0 ? 1 : DIGIT.indexOf(spelled.charAt(ten - 1));
    int ones = ten == spelled.length() - 1 ? 0 : DIGIT.indexOf(spelled.charAt(ten + 1));
    return String.valueOf(tens * 10 + ones);
  }
}
