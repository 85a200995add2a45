package org.dpstat.warehouse;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes text as departments deliver it. */
final class FileForms {
  private static final String SHEET = "== ";
  private static final String MERGED = "\\^";

  private FileForms() {}

  static byte[] bytes(String form, String content) throws IOException {
    return switch (form == null ? "utf-8" : form) {
      case "utf-8" -> content.getBytes(UTF_8);
      case "utf-8 with a mark" -> ("\uFEFF" + content).getBytes(UTF_8);
      case "utf-16" -> ("\uFEFF" + content).getBytes(UTF_16LE);
      case "gb18030" -> content.getBytes(Charset.forName("GB18030"));
      case "windows lines" -> content.replace("\n", "\r\n").getBytes(UTF_8);
      case "gzip" -> gzip(content.getBytes(UTF_8));
      case "gzip of gb18030" -> gzip(content.getBytes(Charset.forName("GB18030")));
      case "gzip cut short" -> half(gzip(content.getBytes(UTF_8)));
      case "xlsx" -> xlsx(content);
      case "xlsx in gzip" -> gzip(xlsx(content));
      case "xlsx cut short" -> half(xlsx(content));
      case "parquet" -> ParquetForm.plain(content);
      case "parquet in gzip" -> gzip(ParquetForm.plain(content));
      case "parquet cut short" -> half(ParquetForm.plain(content));
      case "parquet encrypted" -> ParquetForm.encrypted(content, true);
      case "parquet with encrypted columns" -> ParquetForm.encrypted(content, false);
      case "hex" -> HexFormat.of().parseHex(content.strip());
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  /**
   * A line {@code == name} begins another sheet, {@code == name, hidden} one that is not shown. A
   * cell {@code A^3} is merged with the two below it.
   */
  private static byte[] xlsx(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = null;
      int row = 0;
      for (String line : content.lines().toList()) {
        if (line.startsWith(SHEET)) {
          String[] name = line.substring(SHEET.length()).split(", ", -1);
          sheet = workbook.newWorksheet(name[0]);
          sheet.setVisibilityState(
              name.length > 1 ? VisibilityState.HIDDEN : VisibilityState.VISIBLE);
          row = 0;
        } else {
          sheet = sheet == null ? workbook.newWorksheet("名单") : sheet;
          put(sheet, row++, line);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void put(Worksheet sheet, int row, String line) {
    String[] cells = line.split(",", -1);
    for (int column = 0; column < cells.length; column++) {
      String[] valueAndRows = cells[column].strip().split(MERGED, -1);
      put(sheet, row, column, valueAndRows[0]);
      if (valueAndRows.length > 1) {
        int last = row + Integer.parseInt(valueAndRows[1]) - 1;
        sheet.range(row, column, last, column).merge();
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, String cell) {
    if (cell.startsWith("#")) {
      sheet.value(row, column, Double.valueOf(cell.substring(1)));
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }
}
