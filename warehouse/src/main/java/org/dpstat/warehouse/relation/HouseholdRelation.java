package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.household.HouseholdType;
import org.dpstat.warehouse.model.Relations;

/**
 * {@code household_typed}: households with a column for each type, null where an age or an answer
 * is not known that decides it, and with the ids of the types that they are of.
 */
final class HouseholdRelation implements Relations.Source {
  private final List<HouseholdType> types;

  HouseholdRelation(Schemas schemas) {
    types = schemas.householdTypes();
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return name.equals("household_typed")
        ? Optional.of(typed(relations.get("household_known")))
        : Optional.empty();
  }

  private Dataset<Row> typed(Dataset<Row> households) {
    Map<String, Column> columns = new LinkedHashMap<>();
    types.forEach(type -> columns.put(type.column(), expr(type.holds())));
    Column[] ids =
        types.stream().map(type -> when(expr(type.holds()), lit(type.id()))).toArray(Column[]::new);
    columns.put("household_types", array_compact(array(ids)).cast("array<string>"));
    return households.withColumns(columns);
  }
}
