package org.dpstat.samples;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.codelist.CodeList;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/** The ways in which one meaning is written. */
final class Spelling {
  static final int DATES = 6;
  static final int MONTHS = 4;
  static final int CODES = 4;
  static final int MONEYS = 5;
  static final int DIVISIONS = 5;
  static final int ANSWERS = 5;
  static final List<String> SEPARATORS = List.of(";", "；", "、", ",", "，", "|");

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final List<String> YES = List.of("是", "1", "有", "Y", "true");
  private static final List<String> NO = List.of("否", "0", "无", "N", "false");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private final Map<String, CodeList> codeLists;
  private final Divisions divisions;

  Spelling(Map<String, CodeList> codeLists, Divisions divisions) {
    this.codeLists = codeLists;
    this.divisions = divisions;
  }

  /** The cell's text in the manner of its list. */
  String spell(Column column, String value, Layout layout) {
    Style style = layout.style();
    if (value == null) {
      return "";
    }
    return switch (column.type()) {
      case DATE -> date(value, style.date());
      case MONTH -> month(value, style.month());
      case CODE -> code(column, value, style.code());
      case CODES -> codes(column, value, style.code(), style.separator());
      case YES -> yes(value, style.answer());
      case DIVISION -> division(value, style.division(), layout.division());
      default -> value;
    };
  }

  static String date(String iso, int spelling) {
    LocalDate day = LocalDate.parse(iso);
    return switch (spelling) {
      case 0 -> iso;
      case 1 -> day.format(DateTimeFormatter.ofPattern("yyyy/M/d"));
      case 2 -> day.format(DateTimeFormatter.ofPattern("yyyy.M.d"));
      case 3 -> day.format(DateTimeFormatter.BASIC_ISO_DATE);
      case 4 -> day.format(DateTimeFormatter.ofPattern("yyyy年M月d日"));
      case 5 -> chinese(day);
      default -> Long.toString(serial(day));
    };
  }

  /** Days as a workbook counts them. */
  static long serial(LocalDate day) {
    return ChronoUnit.DAYS.between(SERIAL_ZERO, day);
  }

  private static String chinese(LocalDate day) {
    StringBuilder text = new StringBuilder();
    Integer.toString(day.getYear()).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
    return text.append('年')
        .append(upTo31(day.getMonthValue()))
        .append('月')
        .append(upTo31(day.getDayOfMonth()))
        .append('日')
        .toString();
  }

  private static String upTo31(int number) {
    String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
    return number % 10 == 0 ? tens : tens + DIGITS.charAt(number % 10);
  }

  static String month(String iso, int spelling) {
    YearMonth month = YearMonth.parse(iso);
    return switch (spelling) {
      case 0 -> iso;
      case 1 -> iso.replace("-", "");
      case 2 -> iso.replace("-", "/");
      default -> month.format(DateTimeFormatter.ofPattern("yyyy年M月"));
    };
  }

  String code(Column column, String code, int spelling) {
    CodeItem item =
        codeLists.get(column.list()).items().stream()
            .filter(i -> i.code().equals(code))
            .findFirst()
            .orElseThrow();
    return switch (spelling) {
      case 0 -> code;
      case 1 -> item.zh();
      case 2 -> item.aliases().isEmpty() ? item.zh() : item.aliases().get(0);
      default -> code.length() == 1 ? "0" + code : item.zh();
    };
  }

  String codes(Column column, String codes, int spelling, int separator) {
    return Arrays.stream(codes.split(";"))
        .map(code -> code(column, code, spelling))
        .collect(Collectors.joining(SEPARATORS.get(separator)));
  }

  static String yes(String value, int spelling) {
    return (value.equals("true") ? YES : NO).get(spelling);
  }

  static String money(String yuan, int spelling) {
    BigDecimal amount = new BigDecimal(yuan);
    return switch (spelling) {
      case 0 -> yuan;
      case 1 ->
          new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
              .format(amount);
      case 2 -> yuan + "元";
      case 3 -> amount.movePointLeft(4).toPlainString() + "万";
      default -> fullWidth(yuan);
    };
  }

  /** Full names begin below, at or above the division within which they are unique. */
  String division(String code, int spelling, String within) {
    Division division = divisions.find(code).orElse(null);
    if (division == null || !isNamed(division, within)) {
      return code;
    }
    return switch (spelling) {
      case 0 -> code;
      case 1 -> (code + "000000").substring(0, 12);
      case 2 -> within.endsWith("00") ? names(division, Level.COUNTY) : division.name();
      case 3 -> names(division, Level.COUNTY);
      default -> names(division, Level.PROVINCE);
    };
  }

  /** Whether its name says which division it is, in a list of the one that delivers. */
  private boolean isNamed(Division division, String within) {
    boolean isCountry = division.level() == Level.COUNTRY;
    return !isCountry
        && divisions.isWithin(division.code(), within)
        && divisions.below(division.parentCode()).stream()
                .filter(d -> d.name().equals(division.name()))
                .count()
            == 1;
  }

  private String names(Division division, Level from) {
    StringBuilder text = new StringBuilder(division.name());
    Division at = division;
    while (at.level().compareTo(from) > 0) {
      at = divisions.find(at.parentCode()).orElseThrow();
      text.insert(0, at.name());
    }
    return text.toString();
  }

  /** Everything that has a full-width form in it. */
  static String fullWidth(String text) {
    return text.chars()
        .map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Codes that the list of a column does not know. */
  static List<String> unknownCodes() {
    return List.of("88", "其它类", "X9");
  }
}
