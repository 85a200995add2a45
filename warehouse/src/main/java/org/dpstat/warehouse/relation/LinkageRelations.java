package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.linkage.LinkageSettings;
import org.dpstat.schemas.linkage.PersonLinkage;
import org.dpstat.warehouse.linkage.KeyClusters;
import org.dpstat.warehouse.linkage.Linkage;
import org.dpstat.warehouse.linkage.ScoredPair;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.state.Engine;

/**
 * Who is likely to be whom, where no number tells:
 *
 * <ul>
 *   <li>{@code linkage_pair}: records of {@code unresolved_row} and the persons of {@code
 *       known_person} that they may be, with what that weighs
 *   <li>{@code linkage_cluster}: records of the registers that are one person, with its key: that
 *       of the number, else the least of the records' own
 * </ul>
 */
final class LinkageRelations implements Relations.Source {
  private static final StructType PAIR =
      StructType.fromDDL(
          "record_id STRING, person_key STRING, match_weight DOUBLE, match_probability DOUBLE,"
              + " is_likely BOOLEAN, comparison STRING");
  private static final StructType CLUSTER =
      StructType.fromDDL("record_id STRING, person_key STRING");

  private static final String ID = "record_id";

  /** Between a person's key and the number of the name. */
  private static final String NAME = "#";

  private final PersonLinkage linkage;

  LinkageRelations(PersonLinkage linkage) {
    this.linkage = linkage;
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return switch (name) {
      case "linkage_pair" -> Optional.of(pairs(relations));
      case "linkage_cluster" -> Optional.of(clusters(relations));
      default -> Optional.empty();
    };
  }

  /** The records whose person is sought, each once. */
  Dataset<Row> sought(Relations relations) {
    Column[] columns =
        linkage.settings().inputColumns().stream()
            .map(column -> min(column).as(column))
            .toArray(Column[]::new);
    return relations.get("unresolved_row").groupBy(ID).agg(columns[0], tail(columns));
  }

  /** The persons whom they may be, under each of their names. */
  static Dataset<Row> known(Relations relations) {
    return relations
        .get("known_person")
        .select(col("*"), posexplode(col("names")).as(new String[] {"of_names", "name"}))
        .withColumn(ID, concat_ws(NAME, col("person_key"), col("of_names")))
        .drop("person_key", "names", "of_names");
  }

  private static Column[] tail(Column[] columns) {
    return Stream.of(columns).skip(1).toArray(Column[]::new);
  }

  private Dataset<Row> pairs(Relations relations) {
    Dataset<Row> sought = sought(relations);
    if (sought.isEmpty()) {
      return relations.session().createDataFrame(List.of(), PAIR);
    }
    LinkageSettings settings = linkage.settings();
    try (Linkage engine = new Linkage(settings, List.of(sought, known(relations)))) {
      engine.blockCounts();
      PairText text = new PairText(linkage, engine.explanations(linkage.parameters()));
      double likely = settings.thresholds().linkWeight();
      MapFunction<Row, Row> told = row -> told(ScoredPair.of(row), likely, text);
      return Engine.held(best(engine.score(linkage.parameters()).map(told, Encoders.row(PAIR))));
    }
  }

  /** Whoever is known by several names is compared under each: the likeliest tells. */
  private static Dataset<Row> best(Dataset<Row> pairs) {
    Column[] told = {
      col("match_weight"), col("match_probability"), col("is_likely"), col("comparison")
    };
    return pairs
        .groupBy(ID, "person_key")
        .agg(max(struct(told)).as("told"))
        .select(ID, "person_key", "told.*");
  }

  private static Row told(ScoredPair pair, double likely, PairText text) {
    return RowFactory.create(
        pair.leftId(),
        pair.rightId().substring(0, pair.rightId().lastIndexOf(NAME)),
        pair.weight(),
        pair.probability(),
        pair.weight() >= likely,
        text.of(pair));
  }

  /**
   * Few of all rows have no number, and of their pairs the keys alone come together here. What was
   * decided outweighs the rest: one person comes first, two never come together.
   */
  private Dataset<Row> clusters(Relations relations) {
    Set<String> numbered = new HashSet<>();
    List<ScoredPair> links = new ArrayList<>();
    for (Row row :
        relations
            .get("judged_pair")
            .where(col("decision").isin("link", "reviewed", "apart").and(col("registers")))
            .select("record_id", "person_key", "strength", "has_number")
            .collectAsList()) {
      links.add(new ScoredPair(row.getString(0), row.getString(1), row.getDouble(2), 0, List.of()));
      if (row.getBoolean(3)) {
        numbered.add(row.getString(1));
      }
    }
    List<Row> rows = new ArrayList<>();
    KeyClusters.of(links, numbered, linkage.settings().thresholds().linkWeight())
        .forEach((record, person) -> rows.add(RowFactory.create(record, person)));
    return relations.session().createDataFrame(rows, CLUSTER);
  }
}
