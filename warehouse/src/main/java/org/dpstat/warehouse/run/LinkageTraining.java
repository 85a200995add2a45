package org.dpstat.warehouse.run;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.PersonLinkage;
import org.dpstat.warehouse.linkage.Linkage;
import org.dpstat.warehouse.received.InboxLog;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.relation.WarehouseRelations;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.state.Draft;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.store.Store;

/**
 * Learns from the records of a state how those of one person agree, and those of two. Nothing of it
 * is written, and no refresh does it: what it learns counts once it stands in the schemas.
 */
public final class LinkageTraining {
  private final PersonLinkage linkage;
  private final Dataset<Row> sought;
  private final Dataset<Row> known;

  /**
   * A training.
   *
   * @param spark a session of its own: views are registered in it
   */
  public LinkageTraining(SparkSession spark, Store store, Described described, StateRecord state) {
    List<LogEntry> log = new InboxLog(store).read(state.logPosition());
    Draft draft = Draft.of(spark, Engine.catalog(store), state);
    this.linkage = described.schemas().linkage();
    WarehouseRelations.Linked linked =
        WarehouseRelations.linked(spark, described, draft, log, state.asOf());
    this.sought = linked.sought();
    this.known = linked.known();
  }

  /**
   * What was learnt; nothing where too few records have no number.
   *
   * @param version that the parameters are called by
   * @param least records to learn from
   */
  public Optional<LinkageParameters> train(String version, int least) {
    if (sought.count() < least) {
      return Optional.empty();
    }
    try (Linkage engine = new Linkage(linkage.settings(), List.of(sought, known))) {
      return Optional.of(engine.train(engine.compare(), version));
    }
  }
}
