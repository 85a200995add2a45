package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.model.Relations;

/**
 * {@code household_typed}: households with the ids of the types that hold of them, and of those of
 * which it is not known, for want of an age or an answer, whether they do.
 */
final class HouseholdRelation implements Relations.Source {
  private final Column types;
  private final Column notKnown;

  HouseholdRelation(Schemas schemas) {
    types = ids(schemas, holds -> holds);
    notKnown = ids(schemas, Column::isNull);
  }

  /** Ids of the types whose condition, as it comes out, is so. */
  private static Column ids(Schemas schemas, UnaryOperator<Column> isSo) {
    Column[] ids =
        schemas.householdTypes().stream()
            .map(type -> when(isSo.apply(expr(type.holds())), lit(type.id())))
            .toArray(Column[]::new);
    return array_compact(array(ids)).cast("array<string>");
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return name.equals("household_typed")
        ? Optional.of(
            relations
                .get("household_known")
                .withColumn("household_types", types)
                .withColumn("types_not_known", notKnown))
        : Optional.empty();
  }
}
