package org.dpstat.warehouse.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether the quotation marks of a text with commas pair. Where they do not, a reader that is not
 * strict takes the rows that follow for a part of the value, and nobody hears of it.
 */
public final class Quotes {
  private Quotes() {}

  /** The line from which on they do not; blanks around them do no harm. */
  public static Optional<String> openFrom(Path file, Charset charset) throws IOException {
    try (InputStream bytes = Encodings.bytes(file);
        CsvReader<CsvRecord> reader =
            TextRows.reader(',')
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(TextRows.textWithEnd(bytes, charset))) {
      new TextRows(reader.iterator()).forEachRemaining(row -> {});
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(Unreadable.refusalOf(e).detail());
    }
  }
}
