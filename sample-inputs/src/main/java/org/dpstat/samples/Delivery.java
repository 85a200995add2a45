package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Locale;

/**
 * One file that is put into the inbox.
 *
 * @param label empty for the first of its name
 * @param state what has to become of it
 * @param content what stands in it
 */
record Delivery(
    String source, String division, YearMonth period, String label, State state, Content content) {

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

  boolean isCounty() {
    return !division.endsWith("00");
  }

  /** Path below the inbox, without its extension. */
  String path() {
    String suffix = label.isEmpty() ? "" : "_" + label;
    return source + "/" + division + "_" + period.toString().replace("-", "") + suffix;
  }
}
