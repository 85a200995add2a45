package org.dpstat.warehouse.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.intake.Intake;
import org.dpstat.warehouse.model.Model.ModelColumn;

/** Columns that conditions may name; those that hold codes say of which list. */
final class CodedColumns {
  private static final String LIST = "list";

  private CodedColumns() {}

  static StructType of(Model model) {
    Map<String, String> lists = new HashMap<>();
    for (ModelColumn column : model.columns()) {
      lists.put(column.name(), column.list());
    }
    return withLists(model.type(), lists);
  }

  /** Rows as they are read; where a column holds several codes none of them is its value. */
  static StructType of(Contract contract) {
    Map<String, String> lists = new HashMap<>();
    contract.columns().stream()
        .filter(column -> column.type() == ColumnType.CODE)
        .forEach(column -> lists.put(column.name(), column.list()));
    return withLists(Intake.rowTable(contract).type(), lists);
  }

  private static StructType withLists(StructType type, Map<String, String> lists) {
    return new StructType(
        List.of(type.fields()).stream()
            .map(field -> lists.get(field.name()) == null ? field : of(field, lists))
            .toArray(StructField[]::new));
  }

  private static StructField of(StructField field, Map<String, String> lists) {
    Metadata metadata = new MetadataBuilder().putString(LIST, lists.get(field.name())).build();
    return new StructField(field.name(), field.dataType(), field.nullable(), metadata);
  }

  /** The list whose codes a column holds. */
  static Optional<String> listOf(Metadata column) {
    return column.contains(LIST) ? Optional.of(column.getString(LIST)) : Optional.empty();
  }
}
