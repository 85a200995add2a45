package org.dpstat.schemas.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made of a column's value. Nothing is made of nothing. */
public enum Transform {
  /** Without blanks, dots and other marks. */
  BARE(0),
  /** Its digits. */
  DIGITS(0),
  /** A day as eight digits, {@code yyyymmdd}; nothing where it has not as many. */
  DATE(0),
  /** The first four digits. */
  YEAR(0),
  /** The first characters: {@code first(postcode, 3)}. */
  FIRST(1),
  /** The last characters. */
  LAST(1),
  /** All but the first characters: {@code rest(name, 1)} is most Chinese given names. */
  REST(1),
  /** A word by its number, from 1. */
  WORD(1),
  /** Chinese characters as they sound in names, without tones. */
  PINYIN(0),
  /** Chinese characters as they may sound, each with all readings: for comparisons, not keys. */
  READINGS(0),
  /** The English sound code of four characters. */
  SOUNDEX(0);

  private final int numbers;

  Transform(int numbers) {
    this.numbers = numbers;
  }

  /** The transform that an expression calls. */
  public static Transform of(Expression call) {
    return find(call.name())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no function " + call.name() + "; there are " + names()));
  }

  /** Refuses an expression that calls what there is not, or with other than it takes. */
  static void check(Expression expression) {
    if (!expression.isCall()) {
      return;
    }
    int given = expression.arguments().size() - 1;
    if (given != of(expression).numbers
        || expression.arguments().stream().skip(1).anyMatch(n -> !n.name().matches("\\d+"))) {
      throw new IllegalArgumentException(
          expression + ": takes a column and " + of(expression).numbers + " whole numbers");
    }
    check(expression.arguments().get(0));
  }

  private static Optional<Transform> find(String name) {
    return Arrays.stream(values()).filter(t -> t.text().equals(name)).findFirst();
  }

  private static String names() {
    return String.join(", ", Arrays.stream(values()).map(Transform::text).toList());
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
