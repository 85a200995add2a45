package org.dpstat.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/** Writes the rows of an answer as a table, as CSV or as JSON lines. */
enum Output {
  TABLE {
    @Override
    void write(Dataset<Row> rows, Writer out) throws IOException {
      Table table = new Table(rows.columns());
      rows.toLocalIterator().forEachRemaining(row -> table.add(cells(row)));
      out.write(table + "\n");
    }
  },
  CSV {
    @Override
    void write(Dataset<Row> rows, Writer out) throws IOException {
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      csv.writeRecord(Arrays.stream(rows.columns()).map(Cells::safe).toArray(String[]::new));
      rows.toLocalIterator().forEachRemaining(row -> csv.writeRecord(safeCells(row)));
      csv.flush();
    }
  },
  JSON {
    @Override
    void write(Dataset<Row> rows, Writer out) throws IOException {
      for (Iterator<String> lines = rows.toJSON().toLocalIterator(); lines.hasNext(); ) {
        out.write(lines.next() + "\n");
      }
    }
  };

  abstract void write(Dataset<Row> rows, Writer out) throws IOException;

  static Output of(String format) {
    for (Output output : values()) {
      if (output.name().toLowerCase(Locale.ROOT).equals(format)) {
        return output;
      }
    }
    throw new UsageFault("usage.option", "--format", format, "table, csv, json");
  }

  /** Writes to a file that its owner alone may read. */
  void writePrivately(Path file, Dataset<Row> rows) {
    PrivateFile.write(
        file,
        out -> {
          try (Writer text = new OutputStreamWriter(out, UTF_8)) {
            write(rows, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Writes to a file, or to a stream that stays open. */
  void writeTo(Path file, PrintWriter stream, Dataset<Row> rows) {
    try {
      if (file == null) {
        write(rows, stream);
        stream.flush();
      } else {
        writeWhole(file, rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A query that fails midway leaves what was there; a device or a pipe cannot be replaced. */
  private void writeWhole(Path file, Dataset<Row> rows) throws IOException {
    boolean isReplaced = Files.isRegularFile(file) || !Files.exists(file);
    Path whole = Files.exists(file) ? file.toRealPath() : file;
    Path draft = isReplaced ? whole.resolveSibling("." + whole.getFileName() + ".draft") : file;
    try {
      try (Writer out = Files.newBufferedWriter(draft, UTF_8)) {
        write(rows, out);
      }
      if (isReplaced) {
        Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      if (isReplaced) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private static String[] cells(Row row) {
    return IntStream.range(0, row.size()).mapToObj(i -> text(row, i)).toArray(String[]::new);
  }

  /** A spreadsheet opens CSV as it opens a workbook: text must not become a formula there. */
  private static String[] safeCells(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> isText(row, i) ? Cells.safe(text(row, i)) : text(row, i))
        .toArray(String[]::new);
  }

  private static boolean isText(Row row, int i) {
    return row.get(i) instanceof String || row.get(i) instanceof Seq<?>;
  }

  private static String text(Row row, int i) {
    if (row.isNullAt(i)) {
      return "";
    }
    Object value = row.get(i);
    if (value instanceof Seq<?>) {
      return row.getList(i).stream().map(Objects::toString).collect(Collectors.joining(";"));
    }
    return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
  }
}
