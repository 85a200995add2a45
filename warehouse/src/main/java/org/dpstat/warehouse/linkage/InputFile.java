package org.dpstat.warehouse.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
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
    // Or a name with brackets would be taken for a pattern.
    DataFrameReader reader = session.read().option("__globPaths__", "false");
    Dataset<Row> rows =
        file.toString().endsWith(".parquet")
            ? reader.parquet(file.toString())
            : csv(session, reader, file, charset);
    for (Map.Entry<String, String> name : rename.entrySet()) {
      rows = rows.withColumnRenamed(name.getKey(), name.getValue());
    }
    return rows;
  }

  private static Dataset<Row> csv(
      SparkSession session, DataFrameReader reader, Path file, Charset charset) {
    reader
        .option("header", true)
        .option("encoding", charset.name())
        .option("escape", "\"")
        .option("multiLine", true)
        .option("ignoreLeadingWhiteSpace", true)
        .option("ignoreTrailingWhiteSpace", true);
    if (Files.isRegularFile(file)) {
      // Columns that Spark looks for in the file itself it looks for by patterns.
      List<String> header = List.of(header(file, charset));
      reader.schema(reader.csv(session.createDataset(header, Encoders.STRING())).schema());
    }
    return reader.csv(file.toString());
  }

  /** The first record, whose cells may be broken over lines. */
  private static String header(Path file, Charset charset) {
    try (BufferedReader text = new BufferedReader(new InputStreamReader(unpacked(file), charset))) {
      StringBuilder header = new StringBuilder();
      long quotes = 0;
      String line = "";
      while (line != null && (header.isEmpty() || quotes % 2 == 1)) {
        line = text.readLine();
        if (line != null && !line.isBlank()) {
          header.append(line).append('\n');
          quotes += line.chars().filter(c -> c == '"').count();
        }
      }
      return header.toString().replace("\uFEFF", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }
}
