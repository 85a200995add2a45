package org.dpstat.schemas.drift;

import java.math.BigDecimal;
import java.util.Objects;
import org.dpstat.schemas.Standing;

/**
 * By how much a county's list may differ from the one before it.
 *
 * @param source a source, or {@link #ANY} for all that are not named
 * @param leastRows changes of fewer rows are not told, and lists that had fewer do not fail
 * @param failsAtPct a list of this share of the rows before, or less, must not be published
 *     unnoticed
 * @param rowsPct rows that come or go, in percent of those before
 * @param sharePoints change of a code's share, in points
 * @param amountPct change of a sum or a mean, in percent
 */
public record DriftLimit(
    String source,
    Standing status,
    Integer leastRows,
    BigDecimal failsAtPct,
    BigDecimal rowsPct,
    BigDecimal sharePoints,
    BigDecimal amountPct) {
  /** Stands for every source that is not named. */
  public static final String ANY = "*";

  public DriftLimit {
    Objects.requireNonNull(source, "limits of drift need a source");
    require(status, source, "status");
    require(leastRows, source, "least_rows");
    require(failsAtPct, source, "fails_at_pct");
    require(rowsPct, source, "rows_pct");
    require(sharePoints, source, "share_points");
    require(amountPct, source, "amount_pct");
  }

  private static void require(Object value, String source, String name) {
    Objects.requireNonNull(value, "the limits of " + source + " need " + name);
  }
}
