package org.dpstat.warehouse.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.received.InboxLog;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.relation.Recast;
import org.dpstat.warehouse.relation.WarehouseRelations;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.state.Draft;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.store.Store;

/** Counts the figures of a state anew, cut by other places. Nothing of it is written. */
public final class Recasting {
  private final Recast recast;
  private final Described described;
  private final Relations relations;

  /**
   * A recasting.
   *
   * @param spark a session of its own: views are registered in it
   */
  public Recasting(
      SparkSession spark, Store store, Described described, StateRecord state, Recast recast) {
    List<LogEntry> log = new InboxLog(store).read(state.logPosition());
    Draft draft = Draft.of(spark, Engine.catalog(store), state);
    this.recast = recast;
    this.described = described;
    this.relations = WarehouseRelations.recast(spark, described, draft, log, recast);
  }

  /**
   * Rows as {@code indicator_value} has them. Who cannot be placed counts in a line of level {@link
   * Recast#UNPLACED_LEVEL}, under the county of the as-of date. Who lives in a township is not
   * known.
   */
  public Dataset<Row> figures() {
    Dataset<Row> rows = relations.compute(described.models().get(recast.figureModel()));
    Column isUnplaced = Recast.isUnplaced(col("division_code"));
    return rows.withColumn(
            "division_level",
            when(isUnplaced, Recast.UNPLACED_LEVEL).otherwise(col("division_level")))
        .withColumn("division_code", Recast.codeOf(col("division_code")))
        .where(col("indicator_id").equalTo(recast.indicator().id()))
        .where(lit(!recast.isByResidence()).or(col("division_level").notEqual("township")));
  }

  /** Who is registered in a division and lives elsewhere, and the other way round. */
  public Dataset<Row> movers() {
    Column isUnplaced = Recast.isUnplaced(col("division_code"));
    return relations
        .get("mover_count")
        .withColumn("is_unplaced", isUnplaced)
        .withColumn("division_code", Recast.codeOf(col("division_code")));
  }
}
