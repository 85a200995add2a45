package org.dpstat.warehouse.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Opens received files as sheets of text, whatever their form. */
final class Sheets {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_RECORD = 1 << 22;
  private static final int BOM = 0xFEFF;

  private Sheets() {}

  static Sheet open(FileToRead file) throws IOException, Unreadable {
    return switch (file.form()) {
      case "csv", "tsv" -> openText(file);
      case "xlsx" -> Workbooks.open(bytes(file));
      default -> throw new Unreadable("form_unsupported", file.form());
    };
  }

  private static Sheet openText(FileToRead file) throws IOException, Unreadable {
    Charset charset = Encodings.of(() -> bytes(file));
    char separator = separator(file, charset);
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(text(file, charset));
    Iterator<CsvRecord> records = reader.iterator();
    return new Sheet(charset.name(), new TextRows(records), reader);
  }

  /** The first line decides: a file of commas has no tab in its header, and the other way round. */
  private static char separator(FileToRead file, Charset charset) throws IOException {
    try (BufferedReader reader = new BufferedReader(text(file, charset))) {
      char[] start = new char[BUFFER];
      int read = Math.max(reader.read(start), 0);
      String head = new String(start, 0, read);
      boolean hasTab = head.indexOf('\t') >= 0;
      boolean hasComma = head.indexOf(',') >= 0;
      if (hasTab != hasComma) {
        return hasTab ? '\t' : ',';
      }
      return file.form().equals("tsv") ? '\t' : ',';
    }
  }

  private static Reader text(FileToRead file, Charset charset) throws IOException {
    Reader reader = new BufferedReader(new InputStreamReader(bytes(file), charset), BUFFER);
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }

  private static InputStream bytes(FileToRead file) throws IOException {
    Path path = new Path(file.path());
    InputStream in =
        new BufferedInputStream(path.getFileSystem(new Configuration()).open(path), BUFFER);
    return file.isCompressed() ? new GZIPInputStream(in, BUFFER) : in;
  }

  private record TextRows(Iterator<CsvRecord> records) implements Iterator<SheetRow> {
    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public SheetRow next() {
      CsvRecord record = records.next();
      return new SheetRow(record.getStartingLineNumber(), record.getFields());
    }
  }
}
