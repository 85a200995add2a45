package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;

/**
 * One file that is put into the inbox.
 *
 * @param division as named: the code of the time
 * @param period a year or a month, as it stands in the name
 * @param label empty for the first of its name
 * @param state what has to become of it
 * @param content what stands in it
 */
record Delivery(
    String source, String division, String period, String label, State state, Content content) {
  static final Comparator<Delivery> NATURAL_ORDER =
      Comparator.comparing((Delivery d) -> d.period())
          .thenComparing(Delivery::division)
          .thenComparing(Delivery::label);

  /** What the warehouse has to make of a delivery. */
  enum State {
    LOADED,
    SUPERSEDED,
    DUPLICATE,
    REFUSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a county, or the city for its counties, sends. */
  enum Content {
    FULL,
    /** As first sent: some people are missing. */
    OUTDATED,
    /** Headers only. */
    EMPTY,
    /** The bytes of the delivery before. */
    REPEATED
  }

  /** A list that counts. */
  static Delivery of(String source, String division, String period) {
    return new Delivery(source, division, period, "", State.LOADED, Content.FULL);
  }

  /** A month as it stands in names. */
  static String period(YearMonth month) {
    return month.toString().replace("-", "");
  }

  boolean isCounty() {
    return !division.endsWith("00");
  }

  int year() {
    return Integer.parseInt(period.substring(0, 4));
  }

  /** Last month of the period. */
  YearMonth month() {
    boolean isYear = period.length() == 4;
    return YearMonth.of(year(), isYear ? 12 : Integer.parseInt(period.substring(4)));
  }

  /** First month of the period; a school year begins in September. */
  YearMonth begun() {
    boolean isYear = period.length() == 4;
    return isYear ? YearMonth.of(year(), source.equals("enrolment") ? 9 : 1) : month();
  }

  /** The last month of which it tells; while its period lasts, the present one. */
  YearMonth toldBy(YearMonth now) {
    YearMonth last = period.length() == 4 ? begun().plusMonths(11) : month();
    return last.isAfter(now) ? now : last;
  }

  /** Path below the inbox, without its extension. */
  String path() {
    String suffix = label.isEmpty() ? "" : "_" + label;
    return source + "/" + division + "_" + period + suffix;
  }
}
