package org.dpstat.warehouse.linkage;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Lists that are to be linked, as files: CSV with a header, or Parquet. Every cell is text. */
public final class InputFile {
  private InputFile() {}

  /**
   * A file's rows.
   *
   * @param charset of its text, where it is CSV
   * @param rename its columns' names, and what settings call them
   */
  public static Dataset<Row> read(
      SparkSession session, Path file, Charset charset, Map<String, String> rename) {
    Dataset<Row> rows =
        file.toString().endsWith(".parquet")
            ? session.read().parquet(file.toString())
            : session
                .read()
                .option("header", true)
                .option("encoding", charset.name())
                .option("escape", "\"")
                .option("multiLine", false)
                .option("ignoreLeadingWhiteSpace", true)
                .option("ignoreTrailingWhiteSpace", true)
                .csv(file.toString());
    for (Map.Entry<String, String> name : rename.entrySet()) {
      rows = rows.withColumnRenamed(name.getKey(), name.getValue());
    }
    return rows;
  }
}
