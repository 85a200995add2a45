package org.dpstat.schemas.contract;

import java.io.Serializable;
import java.util.Objects;

/**
 * A rule between the fields of one row, always a warning.
 *
 * @param id stands in the finding
 * @param violated SQL condition over the contract's columns that is true where the rule is broken
 * @param field the column that is at fault
 * @param clears whether the value is set aside
 */
public record Rule(String id, String violated, String field, boolean clears, String zh, String en)
    implements Serializable {
  public Rule {
    Objects.requireNonNull(id, "a rule needs an id");
    Objects.requireNonNull(violated, "rule " + id + " needs a condition");
    Objects.requireNonNull(field, "rule " + id + " needs a field");
    Objects.requireNonNull(zh, "rule " + id + " needs a message (zh)");
    Objects.requireNonNull(en, "rule " + id + " needs a message (en)");
  }
}
