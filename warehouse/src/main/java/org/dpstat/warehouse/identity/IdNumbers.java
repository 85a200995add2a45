package org.dpstat.warehouse.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citizens' id numbers (GB 11643) and disability certificate numbers. */
public final class IdNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final int LENGTH = 18;
  private static final Pattern ORNAMENT = Pattern.compile("[\\s\\p{Z}\\-–—‐'’‘`]");

  /** {@code 3E12} may be a number of a household: no program writes it for a number. */
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+E\\+?|E\\+)\\d{2}");

  private static final Pattern FULL = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern NEARLY = Pattern.compile("\\d{16}[\\dX]{1,3}");
  private static final Pattern REMAINING = Pattern.compile("(\\d)\\.(\\d{5,})E\\+?17");
  private static final int AREA_LENGTH = 6;
  private static final Pattern SHORT = Pattern.compile("\\d{15}");
  private static final Pattern CERTIFICATE =
      Pattern.compile("\\d{17}[\\dX][1-7][1-4](B[1-9]\\d?)?");

  private IdNumbers() {}

  /** A number without blanks, dashes and apostrophes, in upper case. */
  public static String bare(String text) {
    boolean isBare = text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    return isBare ? text : ORNAMENT.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Whether a spreadsheet has lost the digits. */
  public static boolean isScientific(String bare) {
    return SCIENTIFIC.matcher(bare).matches();
  }

  /** Whether it has the form of a certificate number. */
  public static boolean isCertificate(String bare) {
    return CERTIFICATE.matcher(bare).matches();
  }

  /** Whether the id number that a certificate number begins with is a possible one. */
  public static boolean tellsId(String certificate) {
    return isValid(certificate.substring(0, LENGTH));
  }

  /** A number of 15 digits as one of 18; any other as it is. */
  public static String lengthen(String bare) {
    if (!SHORT.matcher(bare).matches()) {
      return bare;
    }
    String body = bare.substring(0, 6) + "19" + bare.substring(6);
    return body + checkDigit(body);
  }

  /** Whether it has the form of an id number: 17 digits and a check digit. */
  public static boolean hasForm(String bare) {
    return FULL.matcher(bare).matches();
  }

  /** Whether it has that form but for a digit too few or too many. */
  public static boolean hasNearlyForm(String bare) {
    return NEARLY.matcher(bare).matches();
  }

  /**
   * The first digits of a number that a spreadsheet has turned into scientific notation, as far as
   * none may be rounded: those of the area, after which a year begins with 1 or 2; of more, all
   * before the last that is not 0. Null where fewer are left.
   */
  public static String remaining(String bare) {
    Matcher digits = REMAINING.matcher(bare);
    if (!digits.matches()) {
      return null;
    }
    String shown = digits.group(1) + digits.group(2);
    int last = shown.replaceFirst("0+$", "").length() - 1;
    return shown.substring(0, Math.max(AREA_LENGTH, last));
  }

  /** Whether 18 characters are a possible number: birth date and check digit. */
  public static boolean isValid(String bare) {
    return hasForm(bare) && checkDigit(bare) == bare.charAt(LENGTH - 1) && hasBirthDate(bare);
  }

  /**
   * The valid numbers from which one slip makes a broken one: one digit put for another, or two
   * neighbours swapped.
   */
  public static List<String> possible(String broken) {
    if (!hasForm(broken)) {
      return List.of();
    }
    Set<String> numbers = new TreeSet<>();
    for (int at = 0; at < LENGTH; at++) {
      String before = broken.substring(0, at);
      String after = broken.substring(at + 1);
      CHECK.chars().forEach(other -> numbers.add(before + (char) other + after));
      if (at > 0) {
        numbers.add(
            broken.substring(0, at - 1)
                + broken.charAt(at)
                + broken.charAt(at - 1)
                + broken.substring(at + 1));
      }
    }
    numbers.remove(broken);
    return numbers.stream().filter(IdNumbers::isValid).toList();
  }

  private static char checkDigit(String bare) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (bare.charAt(i) - '0');
    }
    return CHECK.charAt(sum % CHECK.length());
  }

  private static boolean hasBirthDate(String bare) {
    try {
      LocalDate birth =
          LocalDate.of(
              Integer.parseInt(bare.substring(6, 10)),
              Integer.parseInt(bare.substring(10, 12)),
              Integer.parseInt(bare.substring(12, 14)));
      return birth.getYear() > 1850 && birth.getYear() < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
