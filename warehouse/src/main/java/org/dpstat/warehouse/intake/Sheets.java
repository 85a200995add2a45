package org.dpstat.warehouse.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
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
      case "csv", "tsv" -> openText(file, contract);
      case "xlsx" -> Workbooks.open(bytes(file), contract);
      case ParquetFiles.FORM -> ParquetFiles.open(anywhere(file), HADOOP);
      default -> throw new IllegalArgumentException(file.form());
    };
  }

  private static Sheet openText(FileToRead file, Contract contract) throws IOException, Unreadable {
    Charset charset = Encodings.of(() -> bytes(file));
    CsvReader<CsvRecord> reader =
        TextRows.reader(separator(file, charset, contract))
            .ofCsvRecord(TextRows.textWithEnd(bytes(file), charset));
    return new Sheet(charset.name(), new TextRows(reader.iterator()), reader);
  }

  /**
   * Whatever makes a header of a line, else whatever stands most often in one: a remark may have
   * more commas than a list has columns.
   */
  private static char separator(FileToRead file, Charset charset, Contract contract)
      throws IOException {
    try (BufferedReader reader = new BufferedReader(TextRows.text(bytes(file), charset))) {
      char[] start = new char[BUFFER];
      int read = Math.max(reader.read(start), 0);
      String head = new String(start, 0, read);
      HeaderFinder headers = new HeaderFinder(contract);
      long tabs = headers.columnsNamed(records(head, '\t'));
      long commas = headers.columnsNamed(records(head, ','));
      if (tabs == commas) {
        tabs = mostInALine(head, '\t');
        commas = mostInALine(head, ',');
      }
      if (tabs != commas) {
        return tabs > commas ? '\t' : ',';
      }
      return file.form().equals("tsv") ? '\t' : ',';
    }
  }

  private static List<List<String>> records(String head, char separator) {
    return head.lines()
        .limit(HeaderFinder.RECORDS_TO_LOOK_AT)
        .map(line -> line.replace("\"", "").split(String.valueOf(separator), -1))
        .map(Arrays::asList)
        .toList();
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
