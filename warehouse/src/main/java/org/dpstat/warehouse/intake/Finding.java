package org.dpstat.warehouse.intake;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What is wrong with a field of a row.
 *
 * @param field column's name; null for the row as a whole
 * @param severity {@code error} or {@code warning}
 * @param valueShown the value, masked where it tells of a person
 * @param action what was done about it
 */
record Finding(String field, String ruleId, String severity, String valueShown, String action) {
  static final StructType TYPE =
      new StructType()
          .add("field", DataTypes.StringType)
          .add("rule_id", DataTypes.StringType)
          .add("severity", DataTypes.StringType)
          .add("value_shown", DataTypes.StringType)
          .add("action", DataTypes.StringType);

  static Finding error(String field, String ruleId, String valueShown) {
    return new Finding(field, ruleId, "error", valueShown, "row_rejected");
  }

  static Finding cleared(String field, String ruleId, String valueShown) {
    return new Finding(field, ruleId, "warning", valueShown, "value_cleared");
  }

  static Finding repaired(String field, String ruleId, String valueShown) {
    return new Finding(field, ruleId, "warning", valueShown, "value_repaired");
  }

  static Finding kept(String field, String ruleId, String valueShown) {
    return new Finding(field, ruleId, "warning", valueShown, "value_kept");
  }

  Row toRow() {
    return RowFactory.create(field, ruleId, severity, valueShown, action);
  }
}
