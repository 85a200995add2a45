package org.dpstat.schemas.division;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A code and its name over the span in which both were valid.
 *
 * @param code 6 digits to the county, 9 for a township
 * @param parentCode division above, null for the country
 * @param validTo last day, null while it stands
 * @param successorCode code that took its place; null while the code stands, and where none did
 * @param changeKind {@code replaced} (one for one), {@code merged} (several into one) or {@code
 *     split} (one into several, the successor being the largest), else null
 * @param villages villages and communities of a township, null above
 */
public record Division(
    String code,
    String name,
    Level level,
    String parentCode,
    LocalDate validFrom,
    LocalDate validTo,
    String successorCode,
    String changeKind,
    Integer villages)
    implements Serializable {

  /** Whether the code is in use on a day. */
  public boolean isValidOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }

  /** Whether it stands today. */
  public boolean isStanding() {
    return validTo == null;
  }
}
