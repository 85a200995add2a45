package org.dpstat.schemas.policy;

import java.util.Objects;

/**
 * What is known of a policy in a division.
 *
 * @param complete whether all rules of the division and of those below are entered
 */
public record PolicyDivision(String division, boolean complete) {
  public PolicyDivision {
    Objects.requireNonNull(division, "what is said of a division needs its code");
  }
}
