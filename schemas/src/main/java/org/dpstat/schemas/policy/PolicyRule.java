package org.dpstat.schemas.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.util.Objects;

/**
 * One way of being eligible.
 *
 * @param division where it holds, with everything below
 * @param from first month
 * @param to last month, null while it stands
 * @param eligible SQL condition over the columns of a person's status
 * @param needsAssessment whether no list carries a part of the condition
 */
public record PolicyRule(
    String id,
    String division,
    YearMonth from,
    YearMonth to,
    Basis basis,
    String eligible,
    boolean needsAssessment,
    String source) {

  /** Whether a rule is law or intention. */
  public enum Basis {
    @JsonProperty("in-force")
    IN_FORCE,
    PLANNED
  }

  public PolicyRule {
    Objects.requireNonNull(id, "a rule needs an id");
    Objects.requireNonNull(division, "rule " + id + " needs a division");
    Objects.requireNonNull(from, "rule " + id + " needs its first month");
    Objects.requireNonNull(eligible, "rule " + id + " needs a condition");
    basis = basis == null ? Basis.IN_FORCE : basis;
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("rule " + id + " ends (to) before it begins (from)");
    }
  }

  /** Whether it is of a month, by law or by intention. */
  public boolean holdsIn(YearMonth month) {
    return !from.isAfter(month) && !hasEndedBy(month);
  }

  /** Whether its last month lies before another. */
  public boolean hasEndedBy(YearMonth month) {
    return to != null && to.isBefore(month);
  }

  /** Whether it is an intention. */
  public boolean isPlanned() {
    return basis == Basis.PLANNED;
  }

  /** Whether the rule decides anything in a month. */
  public boolean isInForce(YearMonth month) {
    return !isPlanned() && holdsIn(month);
  }
}
