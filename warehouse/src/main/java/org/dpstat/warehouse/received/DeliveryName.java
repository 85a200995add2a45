package org.dpstat.warehouse.received;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a delivered file says: {@code <division>_<period>[_<label>].<form>[.gz]}.
 *
 * @param label what tells a corrected delivery from the first; empty for the first
 * @param form {@code csv}, {@code tsv}, {@code xlsx} or {@code parquet}
 */
public record DeliveryName(
    String division, Period period, String label, String form, boolean isCompressed) {
  private static final Pattern NAME =
      Pattern.compile(
          "(\\d{6})_(\\d{4,8})(?:_(.+?))?\\.(csv|tsv|xlsx|parquet)(\\.gz)?",
          Pattern.CASE_INSENSITIVE);

  /** The parts of a file name; empty where it is not of this shape. */
  public static Optional<DeliveryName> parse(String fileName) {
    Matcher matcher = NAME.matcher(fileName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String label = matcher.group(3) == null ? "" : matcher.group(3);
    String form = matcher.group(4).toLowerCase(Locale.ROOT);
    return Period.parse(matcher.group(2))
        .map(p -> new DeliveryName(matcher.group(1), p, label, form, matcher.group(5) != null));
  }
}
