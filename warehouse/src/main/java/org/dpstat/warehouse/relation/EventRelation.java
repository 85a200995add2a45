package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.indicator.Indicator.Counts;
import org.dpstat.schemas.indicator.Indicator.Subject;
import org.dpstat.warehouse.model.Relations;

/**
 * {@code counted_event}: each event that an indicator counts, with the key of what is counted only
 * once, the division that the row names, and the day. A row of nobody counts as somebody of its
 * own.
 */
final class EventRelation implements Relations.Source {
  private static final String ROW = "concat(delivery_id, ':', row_number)";

  private final Schemas schemas;
  private final Map<String, List<Indicator>> bySource = new TreeMap<>();

  EventRelation(Schemas schemas) {
    this.schemas = schemas;
    schemas.indicators().values().stream()
        .filter(i -> i.measure() != null && i.measure().subject() == Subject.EVENT)
        .forEach(
            i -> bySource.computeIfAbsent(i.measure().source(), s -> new ArrayList<>()).add(i));
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    if (!name.equals("counted_event")) {
      return Optional.empty();
    }
    return bySource.keySet().stream()
        .map(source -> counted(schemas.contracts().get(source), relations))
        .reduce(Dataset::unionByName);
  }

  private Dataset<Row> counted(Contract contract, Relations relations) {
    Column[] counts =
        bySource.get(contract.id()).stream()
            .map(
                indicator ->
                    struct(
                        lit(indicator.id()).as("indicator_id"),
                        when(
                                expr(indicator.measure().numerator()),
                                expr(keyOf(indicator.measure().counts())))
                            .as("counted_key")))
            .toArray(Column[]::new);
    return relations
        .get(RowsAtRelation.nameOf(contract))
        .select(
            explode(array(counts)).as("event"),
            coalesce(col(contract.place()), col("list_place")).as("place"),
            col(contract.happenedOn()).as("happened_on"))
        .where(col("event.counted_key").isNotNull())
        .select("event.*", "place", "happened_on");
  }

  private static String keyOf(Counts counts) {
    return switch (counts) {
      case EVENT -> ROW;
      case PERSON -> "coalesce(person_key, " + ROW + ")";
      case HOUSEHOLD -> "coalesce(household_key, person_key, " + ROW + ")";
    };
  }
}
