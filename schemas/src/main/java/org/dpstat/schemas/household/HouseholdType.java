package org.dpstat.schemas.household;

import java.util.Objects;

/**
 * A kind of household that the plans speak of.
 *
 * @param holds SQL condition over the status of a household
 */
public record HouseholdType(String id, String label, String labelEn, String holds) {
  public HouseholdType {
    Objects.requireNonNull(id, "a household type needs an id");
    Objects.requireNonNull(label, "household type " + id + " needs a label");
    Objects.requireNonNull(labelEn, "household type " + id + " needs a label_en");
    Objects.requireNonNull(holds, "household type " + id + " needs a condition");
  }

  /** Column of a household's status that says whether it is of this type. */
  public String column() {
    return "is_" + id.replace('-', '_');
  }
}
