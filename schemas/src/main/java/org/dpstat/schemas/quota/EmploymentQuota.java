package org.dpstat.schemas.quota;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Share of their staff that employers of a province must give to disabled persons.
 *
 * @param division a province, or the country for all that are not named
 * @param source where it is laid down
 */
public record EmploymentQuota(String division, BigDecimal percent, String source) {
  public EmploymentQuota {
    Objects.requireNonNull(division, "a quota needs a division");
    Objects.requireNonNull(percent, "the quota of " + division + " needs a percent");
    Objects.requireNonNull(source, "the quota of " + division + " needs its source");
  }
}
