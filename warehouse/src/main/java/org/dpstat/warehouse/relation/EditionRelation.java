package org.dpstat.warehouse.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Edition;
import org.dpstat.schemas.division.Level;

/** {@code place} of an edition: every code ever in use, carried to the divisions of its day. */
final class EditionRelation {
  private final SparkSession spark;
  private final Divisions divisions;
  private final Edition edition;

  /**
   * Places of an edition.
   *
   * @param delivered codes of the divisions of which there are deliveries
   */
  EditionRelation(
      SparkSession spark, Divisions divisions, Collection<String> delivered, Recast recast) {
    this.spark = spark;
    this.divisions = divisions.withTownshipsAround(delivered);
    this.edition = new Edition(divisions, recast.asOf(), recast.edition());
  }

  Dataset<Row> places() {
    List<Row> rows = new ArrayList<>();
    for (String code : divisions.codes()) {
      rows.add(place(code));
    }
    return spark.createDataFrame(rows, DivisionRelations.PLACE);
  }

  private Row place(String code) {
    Optional<String> county = edition.placeOn(code, Level.COUNTY);
    Optional<String> own = divisions.findAbove(code, Level.COUNTY).map(Division::code);
    // Of a county that is several in the edition what is above must not depend on the township.
    String above = county.isPresent() ? code : own.orElse(code);
    return RowFactory.create(
        code,
        edition.placeOn(code, Level.TOWNSHIP).filter(t -> county.isPresent()).orElse(null),
        county.or(() -> own.map(known -> known + Recast.UNPLACED)).orElse(null),
        edition.placeOn(above, Level.CITY).orElse(null),
        edition.placeOn(above, Level.PROVINCE).orElse(null));
  }
}
