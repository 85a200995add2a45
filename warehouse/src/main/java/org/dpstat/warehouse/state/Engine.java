package org.dpstat.warehouse.state;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.optimizer.PushDownLeftSemiAntiJoin$;
import org.dpstat.warehouse.store.Store;

/** The process's one Spark session, and the catalog of a warehouse's tables. */
public final class Engine {
  /** The catalog's name in Spark. */
  static final String CATALOG = "dpstat";

  private Engine() {}

  /**
   * A session over a warehouse; all of a process share one engine.
   *
   * @param master Spark master's URL
   * @param settings further Spark settings, which win over ours
   */
  public static SparkSession session(String master, Store store, Map<String, String> settings) {
    SparkSession session = session(master, settings);
    String catalog = "spark.sql.catalog." + CATALOG;
    session.conf().set(catalog, "org.apache.iceberg.spark.SparkCatalog");
    session.conf().set(catalog + ".type", "hadoop");
    session.conf().set(catalog + ".warehouse", store.location());
    session.conf().set(catalog + ".cache-enabled", "false");
    if (!session.sparkContext().isLocal()) {
      session.sparkContext().setCheckpointDir(heldRows(store).toString());
    }
    return session;
  }

  /**
   * Computes rows once, for all that read them. They stay with the process; those of a cluster are
   * written below the warehouse, for a worker that dies takes with it what it holds. Where there
   * are none, plans are told so.
   */
  public static Dataset<Row> held(Dataset<Row> rows) {
    Dataset<Row> held =
        rows.sparkSession().sparkContext().isLocal() ? rows.localCheckpoint() : rows.checkpoint();
    return held.isEmpty() ? rows.sparkSession().createDataFrame(List.of(), rows.schema()) : held;
  }

  /** Where rows that are computed once lie while a run lasts, if not in the process. */
  public static Path heldRows(Store store) {
    return store.restricted("held-rows");
  }

  /** A session that knows no warehouse, for lists that lie outside of any. */
  public static SparkSession session(String master, Map<String, String> settings) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("dpstat")
            .master(master)
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "Asia/Shanghai")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.shuffle.partitions", 8)
            .config("spark.sql.runSQLOnFiles", false)
            .config("spark.sql.ansi.enabled", true)
            .config("spark.sql.mapKeyDedupPolicy", "LAST_WIN")
            // By default a process that gets no processor for two minutes, or sleeps with its
            // laptop, is given up as lost.
            .config("spark.network.timeout", "1d")
            .config("spark.log.structuredLogging.enabled", false);
    tune(builder);
    if (master.startsWith("local")) {
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1");
    }
    settings.forEach(builder::config);
    // A session of its own: two warehouses in one process do not see one another's tables. One that
    // is not the first takes over what the first was given, and none of its own settings.
    SparkSession session = builder.getOrCreate().newSession();
    settings.forEach(
        (name, value) -> {
          if (session.conf().isModifiable(name)) {
            session.conf().set(name, value);
          }
        });
    return session;
  }

  /** What changes no result, and was measured. */
  private static void tune(SparkSession.Builder builder) {
    builder
        // Each scan, task set and write is broadcast, and a block of 4 MiB is taken for it.
        .config("spark.broadcast.blockSize", "128k")
        // Errors name the SQL; where in Java it was called costs a stack trace a column.
        .config("spark.sql.dataFrameQueryContext.enabled", false)
        // Each query, and each stage of it, is described for a page that nobody opens: a
        // refresh of the samples takes 95 s for 101.
        .config("spark.sql.ui.explainMode", "simple")
        .config("spark.sql.debug.maxToStringFields", 1)
        // Lists are read, joined and counted alike again and again: equal code is compiled once.
        // Another day of 200,000 persons makes 1,977 classes, where it would make 3,237.
        .config("spark.sql.codegen.cache.maxEntries", 4_000)
        .config("spark.sql.codegen.useIdInClassName", false)
        // By the heap it would be 64 MiB, taken and cleared for every sort and aggregation.
        .config("spark.buffer.pageSize", "1m")
        // Beyond 128 groups, of townships and breakdowns, it would sort all that is left.
        .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", 20_000)
        // It repeats the right side for each list of a union: a plan three times as large.
        .config("spark.sql.optimizer.excludedRules", PushDownLeftSemiAntiJoin$.MODULE$.ruleName());
  }

  /** The catalog of a warehouse, for what Spark has no words for. */
  public static HadoopCatalog catalog(Store store) {
    HadoopCatalog catalog = new HadoopCatalog();
    catalog.setConf(new Configuration());
    catalog.initialize(CATALOG, Map.of(CatalogProperties.WAREHOUSE_LOCATION, store.location()));
    return catalog;
  }
}
