package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Citizens' numbers after GB 11643: 6 area, 8 birth, 3 sequence (odd for men), 1 check. */
final class IdNumber {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern NEARLY = Pattern.compile("\\d{16}[\\dX]{1,3}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private IdNumber() {}

  static String of(String area, LocalDate birth, int sequence) {
    return withCheck(
        area + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence));
  }

  static String withCheck(String first17) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (first17.charAt(i) - '0') * WEIGHTS[i];
    }
    return first17 + CHECKS.charAt(sum % 11);
  }

  static LocalDate birth(String number) {
    return LocalDate.parse(number.substring(6, 14), DAY);
  }

  /** Code of list {@code sex}. */
  static String sex(String number) {
    return (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
  }

  /** The number as it was written before 1999, of those who had one then. */
  static Optional<String> shortened(String number) {
    return number.startsWith("19", 6)
        ? Optional.of(number.substring(0, 6) + number.substring(8, 17))
        : Optional.empty();
  }

  /** The number with another last digit than it should have. */
  static String withWrongCheck(String number) {
    char last = number.charAt(17);
    return number.substring(0, 17) + (last == 'X' || last == '9' ? '0' : (char) (last + 1));
  }

  /** A number whose check digit is right and whose day of birth never was. */
  static String withImpossibleBirth(String number) {
    return withCheck(number.substring(0, 10) + "0231" + number.substring(14, 17));
  }

  /** A well-formed number of somebody else of the same sex, area and day of birth. */
  static String neighbour(String number) {
    int sequence = (Integer.parseInt(number.substring(14, 17)) + 2) % 1000;
    return withCheck(number.substring(0, 14) + "%03d".formatted(sequence));
  }

  /** Whether it looks like a number, right or wrong. */
  static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether it looks like one with a digit too few or too many. */
  static boolean hasNearlyForm(String text) {
    return NEARLY.matcher(text).matches();
  }

  /** The six digits that are left of one in scientific notation, null where it is none. */
  static String beginning(String text) {
    return text.endsWith("E+17") && text.length() == 11
        ? text.charAt(0) + text.substring(2, 7)
        : null;
  }

  static boolean isValid(String text) {
    return hasForm(text) && withCheck(text.substring(0, 17)).equals(text) && hasBirth(text);
  }

  private static boolean hasBirth(String number) {
    int year = Integer.parseInt(number.substring(6, 10));
    int month = Integer.parseInt(number.substring(10, 12));
    int day = Integer.parseInt(number.substring(12, 14));
    return year > 1850
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }
}
