package org.dpstat.schemas.plan;

import java.util.List;
import java.util.Objects;

/** A plan document and its targets, in the plan's own order. */
public record Plan(
    String id,
    String title,
    String document,
    String division,
    Integer firstYear,
    Integer lastYear,
    Integer baseYear,
    List<Target> targets) {
  public Plan {
    Objects.requireNonNull(id, "a plan needs an id");
    Objects.requireNonNull(division, "plan " + id + " needs a division");
    Objects.requireNonNull(title, "plan " + id + " needs a title");
    Objects.requireNonNull(firstYear, "plan " + id + " needs its first_year");
    Objects.requireNonNull(lastYear, "plan " + id + " needs its last_year");
    Objects.requireNonNull(baseYear, "plan " + id + " needs its base_year");
    Objects.requireNonNull(targets, "plan " + id + " needs targets");
    if (lastYear < firstYear || baseYear > firstYear) {
      throw new IllegalArgumentException("base_year, first_year and last_year are not in order");
    }
    targets = List.copyOf(targets);
  }
}
