package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.model.Relations;

/** {@code household_typed}: households with the ids of the types that hold of them. */
final class HouseholdRelation implements Relations.Source {
  private final Column[] types;

  HouseholdRelation(Schemas schemas) {
    types =
        schemas.householdTypes().stream()
            .map(type -> when(expr(type.holds()), lit(type.id())))
            .toArray(Column[]::new);
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return name.equals("household_typed")
        ? Optional.of(
            relations
                .get("household_known")
                .withColumn("household_types", array_compact(array(types)).cast("array<string>")))
        : Optional.empty();
  }
}
