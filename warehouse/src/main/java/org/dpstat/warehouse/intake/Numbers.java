package org.dpstat.warehouse.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts and numbers: {@code 1,234.50}, {@code 1234元}, {@code 1.2万}. */
final class Numbers {
  private static final Pattern ORNAMENT = Pattern.compile("[,\\s¥￥元]");

  /** Commas part thousands and nothing else: 12,34 is a slip, or a decimal of other countries. */
  private static final Pattern PARTED =
      Pattern.compile("[^,]*|[^,\\d]*\\d{1,3}(,\\d{3})+(?!\\d)[^,]*");

  /** As accountants write what is taken back. */
  private static final Pattern IN_BRACKETS = Pattern.compile("^\\(([^()]+)\\)$");

  private static final Pattern COUNTED = Pattern.compile("[人口户]$");
  private static final Pattern HUNDREDTHS = Pattern.compile("%$");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([Ee][+-]?\\d{1,2})?");
  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
  private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
  private static final int CENTS = 2;

  /** Digits that a binary number holds for certain. */
  private static final int SHEET_DIGITS = 15;

  /** No binary number has as many decimals; what claims more would fill the memory with zeros. */
  private static final int MOST_DECIMALS = 1100;

  private Numbers() {}

  /** An amount in yuan with two decimals. */
  static Optional<BigDecimal> money(String text) {
    return parse(text)
        .map(n -> n.setScale(CENTS, RoundingMode.HALF_UP))
        .filter(Numbers::isBelowLimit);
  }

  /** A whole number. */
  static Optional<Integer> whole(String text) {
    try {
      return parse(without(COUNTED, text)).map(BigDecimal::intValueExact);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** A number below a million millions; one in percent is a number too, and no amount. */
  static Optional<BigDecimal> number(String text) {
    return parse(without(HUNDREDTHS, without(COUNTED, text)));
  }

  private static String without(Pattern unit, String text) {
    return unit.matcher(text).replaceFirst("");
  }

  private static Optional<BigDecimal> parse(String text) {
    if (!PARTED.matcher(text).matches()) {
      return Optional.empty();
    }
    String signed = IN_BRACKETS.matcher(text.replace('−', '-')).replaceFirst("-$1");
    String bare = ORNAMENT.matcher(signed).replaceAll("");
    boolean isMyriads = bare.endsWith("万");
    String digits = isMyriads ? bare.substring(0, bare.length() - 1) : bare;
    if (!NUMBER.matcher(digits).matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(digits);
    BigDecimal whole = isMyriads ? value.multiply(MYRIAD) : value;
    return Optional.of(whole).filter(Numbers::isBelowLimit);
  }

  private static boolean isBelowLimit(BigDecimal number) {
    return number.abs().compareTo(LIMIT) < 0;
  }

  /**
   * A number of a sheet in plain digits, whichever program wrote it. A longer one than binary
   * numbers can hold has lost its last digits: it stays in the scientific form, which says so.
   */
  static String asInSheet(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    long digits = (long) bare.precision() - bare.scale();
    boolean isWhole = digits <= SHEET_DIGITS && bare.scale() <= MOST_DECIMALS;
    return isWhole ? bare.toPlainString() : bare.round(new MathContext(SHEET_DIGITS)).toString();
  }
}
