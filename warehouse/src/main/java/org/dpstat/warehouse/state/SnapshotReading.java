package org.dpstat.warehouse.state;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads tables by snapshot: nobody reads a table's head. */
public final class SnapshotReading {
  private SnapshotReading() {}

  /** One snapshot of a table. */
  public static Dataset<Row> read(SparkSession spark, String area, String table, long snapshotId) {
    return spark.read().option("versionAsOf", snapshotId).table(nameOf(area, table));
  }

  static String nameOf(String area, String table) {
    return Engine.CATALOG + "." + area + "." + table;
  }
}
