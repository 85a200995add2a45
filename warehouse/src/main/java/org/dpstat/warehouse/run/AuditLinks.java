package org.dpstat.warehouse.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.received.InboxLog;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.relation.WarehouseRelations;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.state.Draft;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.store.Store;

/** Links of a state, drawn so that people may say whether they are right. Nothing is written. */
public final class AuditLinks {
  private static final int BITS = 256;

  private final Relations relations;

  /**
   * Links of a state.
   *
   * @param spark a session of its own: views are registered in it
   */
  public AuditLinks(SparkSession spark, Store store, Described described, StateRecord state) {
    List<LogEntry> log = new InboxLog(store).read(state.logPosition());
    Draft draft = Draft.of(spark, Engine.catalog(store), state);
    this.relations = WarehouseRelations.of(spark, described, draft, log, state.asOf());
  }

  /**
   * Rows as {@code audit_link} has them, of each stratum the first in an order of chance, with
   * {@code links}, how many the stratum has, and {@code choice}, from 1 on. The seed and where a
   * row stands in which list decide the order: not when the lists came, and no key.
   *
   * @param most of one stratum
   */
  public Dataset<Row> drawn(long seed, int most) {
    Column chance = sha2(concat(lit(seed + " "), col("record")).cast("binary"), BITS);
    WindowSpec stratum = Window.partitionBy("stratum");
    return relations
        .get("audit_link")
        .withColumn("links", count(lit(1)).over(stratum))
        .withColumn("choice", row_number().over(stratum.orderBy(chance)))
        .where(col("choice").leq(most))
        .orderBy("stratum", "choice");
  }
}
