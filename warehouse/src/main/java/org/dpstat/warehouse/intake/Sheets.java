package org.dpstat.warehouse.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.InputFile;
import org.dpstat.schemas.contract.Contract;

/** Opens received files as sheets of text, whatever their form. */
final class Sheets {
  private static final int BUFFER = 1 << 16;

  /** Reading Hadoop's own settings takes longer than reading a small delivery. */
  private static final Configuration HADOOP = new Configuration();

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
    CsvReader<CsvRecord> reader =
        TextRows.reader(separator(file, charset))
            .ofCsvRecord(TextRows.textWithEnd(bytes(file), charset));
    return new Sheet(charset.name(), new TextRows(reader.iterator()), reader);
  }

  /**
   * Whatever separates most columns of one line: a comma in an address is no match for a header.
   */
  private static char separator(FileToRead file, Charset charset) throws IOException {
    try (BufferedReader reader = new BufferedReader(TextRows.text(bytes(file), charset))) {
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
}
