package org.dpstat.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes down whom each row of the lists of persons means, whatever became of the number on its way
 * into the row. Rows without a number say more than a name and a place, or not: of those that do
 * not, a rare name in a small place, and the first digits of a number, are all that can tell.
 */
final class MeantFile implements Closeable {
  private static final String MORE = "more";

  private final CsvWriter csv;

  MeantFile(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
    csv.writeRecord("file", "row_number", "id_number", "says");
  }

  void add(String file, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String says = saysMore(row) ? MORE : "";
      csv.writeRecord(file, Integer.toString(i + 1), row.meant().orElse(""), says);
    }
  }

  private static boolean saysMore(Row row) {
    return row.number() != null
        || (row.spoiltNumber() != null && IdNumber.hasNearlyForm(row.spoiltNumber()))
        || Stream.of("birth_date", "phone", "household_number").anyMatch(row::has);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
