package org.dpstat.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dpstat.schemas.contract.Column;

/** Turns rows into the bytes of a file. */
final class ListFile {
  private final Spelling spelling;

  ListFile(Spelling spelling) {
    this.spelling = spelling;
  }

  /**
   * The bytes of a list.
   *
   * @param title what a workbook says above its table
   */
  byte[] bytes(Layout layout, List<Row> rows, String title) throws IOException {
    if (layout.form() == Form.WORKBOOK) {
      return new WorkbookFile(spelling, layout).bytes(rows, title);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = layout.form() == Form.GZIP ? new GZIPOutputStream(bytes) : bytes) {
      writeText(layout, rows, out);
    }
    return bytes.toByteArray();
  }

  private void writeText(Layout layout, List<Row> rows, OutputStream out) throws IOException {
    if (layout.form() == Form.UTF8_BOM) {
      out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
    Charset charset = layout.form() == Form.GB18030 ? Charset.forName("GB18030") : UTF_8;
    char separator = layout.form() == Form.TAB ? '\t' : ',';
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(out, charset)) {
      csv.writeRecord(header(layout));
      for (Row row : rows) {
        csv.writeRecord(cells(layout, row));
      }
    }
  }

  private static List<String> header(Layout layout) {
    List<String> header = new ArrayList<>(layout.headers());
    header.addAll(layout.extras());
    return header;
  }

  private List<String> cells(Layout layout, Row row) {
    List<String> cells = new ArrayList<>();
    for (Column column : layout.columns()) {
      cells.add(text(column, row, layout));
    }
    layout.extras().forEach(extra -> cells.add("第1批"));
    return cells;
  }

  private String text(Column column, Row row, Layout layout) {
    return row.written(column.name())
        .orElseGet(() -> spelling.spell(column, row.value(column.name()), layout));
  }
}
