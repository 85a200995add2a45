package org.dpstat.warehouse.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an xlsx workbook as text. */
final class Workbooks {
  /** First byte of the older binary container, in which encrypted workbooks come too. */
  private static final int OLE = 0xD0;

  /** An unquoted percent sign in a cell's format. */
  private static final Pattern PERCENT = Pattern.compile("^(?:[^\"%]|\"[^\"]*\")*%");

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private Workbooks() {}

  static Sheet open(InputStream bytes) throws IOException, Unreadable {
    BufferedInputStream in = new BufferedInputStream(bytes);
    in.mark(1);
    if (in.read() == OLE) {
      throw new Unreadable("workbook_encrypted", null);
    }
    in.reset();
    byte[] packed = WorkbookLimits.read(in);
    ReadableWorkbook workbook = workbook(packed);
    Stream<Row> rows = workbook.getFirstSheet().openStream();
    return new Sheet("xlsx", new BoundedRows(rows.map(Workbooks::row).iterator()), workbook);
  }

  /**
   * A program that formats nothing may write no formats: the reader, asked for them, fails then.
   */
  private static ReadableWorkbook workbook(byte[] packed) throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(packed), WITH_FORMATS);
    } catch (IOException | RuntimeException e) {
      return new ReadableWorkbook(new ByteArrayInputStream(packed));
    }
  }

  private static SheetRow row(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getCell(i)));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  /** Of what is shown with a percent sign a sheet holds the hundredth part. */
  private static boolean isPercent(Cell cell) {
    return cell.getDataFormatString() != null && PERCENT.matcher(cell.getDataFormatString()).find();
  }

  /** What a cell holds, not what the sheet shows of it: a date is the number of its day. */
  private static String text(Cell cell) {
    if (cell == null || cell.getRawValue() == null) {
      return "";
    }
    return switch (cell.getType()) {
      case STRING -> cell.asString();
      case NUMBER ->
          Numbers.asInSheet(isPercent(cell) ? cell.asNumber().movePointRight(2) : cell.asNumber());
      case BOOLEAN, FORMULA, ERROR, EMPTY -> cell.getRawValue();
    };
  }
}
