package org.dpstat.warehouse.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Texts as numbers; what is none is NaN, which lies near nothing. */
final class Numbers {
  private Numbers() {}

  static double of(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The number of a day of eight digits. */
  static double day(String digits) {
    try {
      int day = Integer.parseInt(digits);
      return LocalDate.of(day / 10000, day / 100 % 100, day % 100).toEpochDay();
    } catch (NumberFormatException | DateTimeException e) {
      return Double.NaN;
    }
  }
}
