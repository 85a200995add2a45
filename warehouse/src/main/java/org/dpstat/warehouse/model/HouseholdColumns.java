package org.dpstat.warehouse.model;

import java.util.List;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.household.HouseholdType;
import org.dpstat.warehouse.model.Model.ModelColumn;

/** Columns that the schemas' household types add to the status of a household. */
final class HouseholdColumns {
  static final String TABLE = "household_status";

  private HouseholdColumns() {}

  static List<ModelColumn> of(Schemas schemas) {
    return schemas.householdTypes().stream().map(HouseholdColumns::of).toList();
  }

  private static ModelColumn of(HouseholdType type) {
    return new ModelColumn(
        type.column(),
        "BOOLEAN",
        "是否" + type.label() + "，空为无从判断",
        "whether it is of the type: " + type.labelEn() + "; empty where that is not known",
        null,
        null);
  }
}
