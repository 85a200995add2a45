package org.dpstat.schemas.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A plan document and its targets, in the plan's own order. */
public record Plan(
    String id,
    String title,
    String document,
    LocalDate issued,
    String division,
    int firstYear,
    int lastYear,
    int baseYear,
    List<Target> targets) {
  public Plan {
    Objects.requireNonNull(id, "a plan needs an id");
    Objects.requireNonNull(division, "plan " + id + " needs a division");
    targets = List.copyOf(targets);
  }
}
