package org.dpstat.warehouse.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
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
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.InputFile;
import org.dpstat.schemas.contract.Contract;

/** Opens received files as sheets of text, whatever their form. */
final class Sheets {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_RECORD = 1 << 22;
  private static final int BOM = 0xFEFF;

  /** Reading Hadoop's own settings takes longer than reading a small delivery. */
  private static final Configuration HADOOP = new Configuration();

  /** Marks the end in a record of its own; it stands in no text. */
  private static final String END = "\0";

  private Sheets() {}

  static Sheet open(FileToRead file, Contract contract) throws IOException, Unreadable {
    return switch (file.form()) {
      case "csv", "tsv" -> openText(file);
      case "xlsx" -> Workbooks.open(bytes(file), contract);
      case ParquetFiles.FORM -> ParquetFiles.open(anywhere(file), HADOOP);
      default -> throw new IllegalArgumentException(file.form());
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
            .ofCsvRecord(text(withEnd(bytes(file)), charset));
    return new Sheet(charset.name(), new TextRows(reader.iterator()), reader);
  }

  /**
   * Whatever separates most columns of one line: a comma in an address is no match for a header.
   */
  private static char separator(FileToRead file, Charset charset) throws IOException {
    try (BufferedReader reader = new BufferedReader(text(bytes(file), charset))) {
      char[] start = new char[BUFFER];
      int read = Math.max(reader.read(start), 0);
      String head = new String(start, 0, read);
      long tabs = mostInALine(head, '\t');
      long commas = mostInALine(head, ',');
      if (tabs != commas) {
        return tabs > commas ? '\t' : ',';
      }
      return file.form().equals("tsv") ? '\t' : ',';
    }
  }

  private static long mostInALine(String head, char separator) {
    return head.lines()
        .limit(HeaderFinder.RECORDS_TO_LOOK_AT)
        .mapToLong(line -> line.chars().filter(c -> c == separator).count())
        .max()
        .orElse(0);
  }

  private static Reader text(InputStream bytes, Charset charset) throws IOException {
    Reader reader = new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }

  private static InputStream withEnd(InputStream bytes) {
    return new SequenceInputStream(bytes, new ByteArrayInputStream(("\n" + END).getBytes(UTF_8)));
  }

  private static InputFile anywhere(FileToRead file) throws IOException, Unreadable {
    if (file.isCompressed()) {
      return ParquetFiles.unpacked(bytes(file));
    }
    Path path = new Path(file.path());
    return new BytesToRead.Stored(path.getFileSystem(HADOOP), path);
  }

  private static InputStream bytes(FileToRead file) throws IOException {
    InputStream in = new BufferedInputStream(StorageFailed.watched(stored(file)), BUFFER);
    return file.isCompressed() ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static InputStream stored(FileToRead file) {
    try {
      Path path = new Path(file.path());
      return path.getFileSystem(HADOOP).open(path);
    } catch (IOException e) {
      throw new StorageFailed(e);
    }
  }

  /** Records up to the mark of the end; where an open quote has swallowed it, rows are lost. */
  private static final class TextRows implements Iterator<SheetRow> {
    private static final Pattern LINE = Pattern.compile("started in line (\\d+)");
    private static final String FIRST_LINE = "1";

    private final Iterator<CsvRecord> records;
    private CsvRecord next;

    TextRows(Iterator<CsvRecord> records) {
      this.records = records;
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

    /** What a reader of text stumbles over is a quote that stands within a value. */
    private CsvRecord read() {
      try {
        return records.next();
      } catch (CsvParseException e) {
        Matcher line = LINE.matcher(e.getMessage());
        throw quotesOpen(line.find() ? line.group(1) : FIRST_LINE);
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
}
