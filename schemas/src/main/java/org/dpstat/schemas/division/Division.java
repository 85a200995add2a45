package org.dpstat.schemas.division;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A code over the span in which it was valid.
 *
 * @param code 6 digits to the county, 9 for a township
 * @param parentCode division above, null for the country
 * @param validTo last day, null while it stands
 * @param successorCode code that took its place, null while it stands
 * @param changeKind {@code replaced} (one for one) or {@code merged} (several into one), else null
 */
public record Division(
    String code,
    String name,
    Level level,
    String parentCode,
    LocalDate validFrom,
    LocalDate validTo,
    String successorCode,
    String changeKind)
    implements Serializable {

  /** Whether the code is in use on a day. */
  public boolean isValidOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }
}
