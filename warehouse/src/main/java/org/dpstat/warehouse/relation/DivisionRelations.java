package org.dpstat.warehouse.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Edition;
import org.dpstat.schemas.division.Level;

/** The divisions as relations: their history, and where each code ever used lies on a day. */
final class DivisionRelations {
  private static final StructType RECORD =
      StructType.fromDDL(
          "code STRING, name STRING, level STRING, parent_code STRING, province_code STRING,"
              + " city_code STRING, county_code STRING, valid_from DATE, valid_to DATE,"
              + " successor_code STRING, change_kind STRING, villages INT");
  static final StructType PLACE =
      StructType.fromDDL(
          "code STRING, township_code STRING, county_code STRING, city_code STRING,"
              + " province_code STRING");
  private static final StructType COUNTY =
      StructType.fromDDL("code STRING, county_code STRING, city_code STRING, province_code STRING");

  private final SparkSession spark;
  private final Divisions divisions;
  private final Divisions delivered;
  private final LocalDate asOf;

  /**
   * Relations of divisions.
   *
   * @param delivered codes of the divisions of which there are deliveries
   */
  DivisionRelations(
      SparkSession spark, Divisions divisions, Collection<String> delivered, LocalDate asOf) {
    this.spark = spark;
    this.divisions = divisions;
    this.delivered = divisions.withTownshipsAround(delivered);
    this.asOf = asOf;
  }

  Dataset<Row> records() {
    List<Row> rows = divisions.all().stream().map(this::record).toList();
    return spark.createDataFrame(rows, RECORD);
  }

  private Row record(Division d) {
    return RowFactory.create(
        d.code(),
        d.name(),
        d.level().name().toLowerCase(java.util.Locale.ROOT),
        d.parentCode(),
        above(d.code(), Level.PROVINCE),
        above(d.code(), Level.CITY),
        above(d.code(), Level.COUNTY),
        d.validFrom(),
        d.validTo(),
        d.successorCode(),
        d.changeKind(),
        d.villages());
  }

  /**
   * Every code that was ever in use, carried to the divisions of the as-of date; townships only of
   * provinces with deliveries, since all rows stand in every plan that names the relation.
   */
  Dataset<Row> places() {
    List<Row> rows = delivered.codes().stream().map(this::place).toList();
    return spark.createDataFrame(rows, PLACE);
  }

  /** The counties that stood for each code at the as-of date: several where they merged later. */
  Dataset<Row> counties() {
    List<Row> rows = new ArrayList<>();
    Edition edition = new Edition(divisions, LocalDate.MAX, asOf);
    for (String code : divisions.codes()) {
      if (divisions.find(code).orElseThrow().level().compareTo(Level.COUNTY) <= 0) {
        Set<String> then = new TreeSet<>(divisions.standing(code, asOf));
        // Lists stand under today's codes: one that was kept speaks also for what went into it.
        then.addAll(edition.standing(code));
        (then.isEmpty() ? Set.of(code) : then).forEach(at -> rows.add(county(code, at)));
      }
    }
    return spark.createDataFrame(rows, COUNTY);
  }

  private Row county(String code, String at) {
    boolean isStanding = divisions.standing(at, asOf).contains(at);
    return RowFactory.create(
        code,
        isStanding ? above(at, Level.COUNTY) : null,
        above(at, Level.CITY),
        above(at, Level.PROVINCE));
  }

  private Row place(String code) {
    return RowFactory.create(
        code,
        placeOn(code, Level.TOWNSHIP),
        placeOn(code, Level.COUNTY),
        placeOn(code, Level.CITY),
        placeOn(code, Level.PROVINCE));
  }

  private String placeOn(String code, Level level) {
    return delivered.placeOn(code, level, asOf).orElse(null);
  }

  private String above(String code, Level level) {
    return divisions.findAbove(code, level).map(Division::code).orElse(null);
  }
}
