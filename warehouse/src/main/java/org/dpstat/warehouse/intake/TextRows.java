package org.dpstat.warehouse.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records up to the mark of the end; where an open quote has swallowed it, rows are lost. */
final class TextRows implements Iterator<SheetRow> {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_RECORD = 1 << 22;
  private static final int BOM = 0xFEFF;

  /** Marks the end in a record of its own; it stands in no text. */
  private static final String END = "\0";

  private static final Pattern LINE = Pattern.compile("started in line (\\d+)");
  private static final String FIRST_LINE = "1";

  private final Iterator<CsvRecord> records;
  private CsvRecord next;

  TextRows(Iterator<CsvRecord> records) {
    this.records = records;
  }

  static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .maxBufferSize(LONGEST_RECORD);
  }

  /** A text as it is read here. */
  static Reader textWithEnd(InputStream bytes, Charset charset) throws IOException {
    InputStream end = new ByteArrayInputStream(("\n" + END).getBytes(UTF_8));
    return text(new SequenceInputStream(bytes, end), charset);
  }

  static Reader text(InputStream bytes, Charset charset) throws IOException {
    Reader reader = new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = read();
    }
    String last = next.getField(next.getFieldCount() - 1);
    if (last.endsWith(END) && !next.getFields().equals(List.of(END))) {
      throw quotesOpen(String.valueOf(next.getStartingLineNumber()));
    }
    return !last.endsWith(END);
  }

  /**
   * What a reader of text stumbles over is a quote that stands within a value, or a record without
   * an end.
   */
  private CsvRecord read() {
    try {
      return records.next();
    } catch (CsvParseException e) {
      Matcher line = LINE.matcher(e.getMessage());
      String at = line.find() ? line.group(1) : FIRST_LINE;
      boolean isTooLong = (e + " " + e.getCause()).contains("maximum buffer size");
      throw isTooLong ? new Unreadable("line_too_long", at).unchecked() : quotesOpen(at);
    }
  }

  private static RuntimeException quotesOpen(String line) {
    return new Unreadable("quotes_open", line).unchecked();
  }

  @Override
  public SheetRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CsvRecord record = next;
    next = null;
    return new SheetRow(record.getStartingLineNumber(), record.getFields());
  }
}
