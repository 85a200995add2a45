package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.indicator.Indicator.Subject;
import org.dpstat.warehouse.model.Models;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;

/**
 * A state's persons and households in other places, and the divisions of those places; all else is
 * as the state has it. So what computes the figures of a refresh computes them, by the same passes.
 * {@code mover_count}: who is registered in a division and lives elsewhere, and the other way
 * round.
 */
final class RecastRelations implements Relations.Source {
  private static final List<String> PLACE_COLUMNS =
      List.of("township_code", "county_code", "city_code", "province_code");
  private static final List<String> LEVELS = List.of("county_code", "city_code", "province_code");
  private static final String REGISTERED_IN = "registered_in";
  private static final String COUNTED_IN = "counted_in";
  private static final String PERSON_STATUS = Subject.PERSON.statusTable();
  private static final String HOUSEHOLD_STATUS = Subject.HOUSEHOLD.statusTable();

  private final SparkSession spark;
  private final Models models;
  private final Recast recast;
  private final DivisionRelations divisions;
  private final EditionRelation edition;
  private final Relations.Source state;

  RecastRelations(
      SparkSession spark,
      Described described,
      Recast recast,
      Collection<String> delivered,
      Relations.Source state) {
    Divisions all = described.schemas().divisions();
    this.spark = spark;
    this.models = described.models();
    this.recast = recast;
    this.divisions = new DivisionRelations(spark, all, delivered, recast.edition());
    this.edition = new EditionRelation(spark, all, delivered, recast);
    this.state = state;
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return switch (name) {
      case "place" -> Optional.of(edition.places());
      case "county_at" -> Optional.of(divisions.counties());
      case "person_status" -> Optional.of(moved(persons(relations), relations));
      case "household_status" -> Optional.of(moved(households(relations), relations));
      case "delivered_county" -> Optional.of(counties(relations));
      case "mover_count" -> Optional.of(moverCounts(relations));
      // What is not shown is not computed.
      case "event_count", "unmatched_covered" -> Optional.of(none(models.get(name).type()));
      default -> state.find(name, relations);
    };
  }

  private Dataset<Row> none(StructType type) {
    return spark.createDataFrame(List.of(), type);
  }

  /** The counties of the lists, and those in which anybody is put. */
  private Dataset<Row> counties(Relations relations) {
    Dataset<Row> used =
        recast.isOfIncomes()
            ? relations.get("household_income").select(explode(col("divisions")).as("county_code"))
            : relations.get(PERSON_STATUS).select("county_code");
    return relations
        .compute(models.get("delivered_county"))
        .union(
            relations
                .get("place")
                .select("county_code", "city_code", "province_code")
                .join(used, new String[] {"county_code"}, "left_semi"))
        .distinct();
  }

  private Dataset<Row> persons(Relations relations) {
    Column livesElsewhere =
        recast.isByResidence()
            ? coalesce(not(col("residence_county_code").equalTo(col("county_code"))), lit(false))
            : lit(false);
    return stored(PERSON_STATUS, relations)
        .withColumn(REGISTERED_IN, lowest())
        .withColumn(
            COUNTED_IN,
            when(livesElsewhere, col("residence_county_code")).otherwise(col(REGISTERED_IN)));
  }

  /** A household is in the lowest of the counties of its members, wherever these count. */
  private Dataset<Row> households(Relations relations) {
    Dataset<Row> registered =
        stored(HOUSEHOLD_STATUS, relations).withColumn(REGISTERED_IN, lowest());
    if (!recast.isByResidence()) {
      return registered.withColumn(COUNTED_IN, col(REGISTERED_IN));
    }
    Column stays = col(COUNTED_IN).equalTo(col(REGISTERED_IN));
    Column county = when(stays, col("county_code")).otherwise(col(COUNTED_IN)).as("county_code");
    Dataset<Row> members =
        persons(relations)
            .groupBy(coalesce(col("household_key"), col("person_key")).as("household_key"))
            .agg(min(struct(county, when(stays, col("township_code")).as("town"))).as("of"));
    return registered
        .join(members, new String[] {"household_key"}, "left")
        .withColumn(COUNTED_IN, coalesce(col("of.town"), col("of.county_code"), col(REGISTERED_IN)))
        .drop("of");
  }

  private Dataset<Row> stored(String table, Relations relations) {
    return state.find(table, relations).orElseThrow();
  }

  private static Column lowest() {
    return coalesce(PLACE_COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
  }

  /** In the places where they count; of those who moved nobody knows the township. */
  private Dataset<Row> moved(Dataset<Row> rows, Relations relations) {
    Dataset<Row> moved =
        rows.drop(PLACE_COLUMNS.toArray(String[]::new))
            .join(
                broadcast(relations.get("place").withColumnRenamed("code", COUNTED_IN)),
                new String[] {COUNTED_IN},
                "left");
    return recast.isByResidence()
        ? moved.withColumn("township_code", lit(null).cast("string"))
        : moved;
  }

  private Dataset<Row> moverCounts(Relations relations) {
    boolean isOfPersons = recast.indicator().measure().subject() == Subject.PERSON;
    Column[] moves = LEVELS.stream().map(RecastRelations::move).toArray(Column[]::new);
    return (isOfPersons ? persons(relations) : households(relations))
        .select(REGISTERED_IN, COUNTED_IN)
        .where(not(col(REGISTERED_IN).equalTo(col(COUNTED_IN))))
        .join(place(relations, "r"), col("r.code").equalTo(col(REGISTERED_IN)))
        .join(place(relations, "l"), col("l.code").equalTo(col(COUNTED_IN)))
        .select(explode(array(moves)).as("move"))
        .where(not(col("move.left").eqNullSafe(col("move.joined"))))
        .select(explode(array(count("left", 1, 0), count("joined", 0, 1))).as("count"))
        .where(col("count.division_code").isNotNull())
        .groupBy("count.division_code")
        .agg(
            sum("count.living_elsewhere").as("living_elsewhere"),
            sum("count.registered_elsewhere").as("registered_elsewhere"));
  }

  private static Dataset<Row> place(Relations relations, String alias) {
    return broadcast(relations.get("place")).as(alias);
  }

  private static Column move(String level) {
    return struct(col("r." + level).as("left"), col("l." + level).as("joined"));
  }

  private static Column count(String side, long elsewhere, long here) {
    return struct(
        col("move." + side).as("division_code"),
        lit(elsewhere).as("living_elsewhere"),
        lit(here).as("registered_elsewhere"));
  }
}
