package org.dpstat.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.contract.Column;

/** A list as a workbook: a title, a blank row, headers, rows with a blank one, and a 合计 row. */
final class WorkbookFile {
  private static final int HEADER = 2;
  private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Spelling spelling;
  private final Layout layout;

  WorkbookFile(Spelling spelling, Layout layout) {
    this.spelling = spelling;
    this.layout = layout;
  }

  byte[] bytes(List<Row> rows, String title) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "dpstat", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("名单");
      writeHead(sheet, title);
      int next = HEADER + 1;
      for (int i = 0; i < rows.size(); i++) {
        next += i == 7 ? 1 : 0;
        writeRow(sheet, next++, rows.get(i));
      }
      sheet.value(next, 0, "合计");
      sheet.value(next, layout.columns().size() - 1, rows.size());
    }
    return timeless(bytes.toByteArray());
  }

  private void writeHead(Worksheet sheet, String title) {
    sheet.value(0, 0, title);
    sheet.range(0, 0, 0, layout.columns().size() - 1).merge();
    for (int i = 0; i < layout.headers().size(); i++) {
      sheet.value(HEADER, i, layout.headers().get(i));
    }
    for (int i = 0; i < layout.extras().size(); i++) {
      sheet.value(HEADER, layout.headers().size() + i, layout.extras().get(i));
    }
  }

  private void writeRow(Worksheet sheet, int at, Row row) {
    for (int i = 0; i < layout.columns().size(); i++) {
      writeCell(sheet, at, i, row);
    }
    for (int i = 0; i < layout.extras().size(); i++) {
      sheet.value(at, layout.columns().size() + i, "第1批");
    }
  }

  private void writeCell(Worksheet sheet, int at, int i, Row row) {
    Column column = layout.columns().get(i);
    String value = row.value(column.name());
    String written = row.written(column.name()).orElse(null);
    if (written != null) {
      sheet.value(at, i, written);
    } else if (value != null && layout.style().isNumeric() && isNumber(column)) {
      sheet.value(at, i, number(column, value));
    } else if (value != null) {
      sheet.value(at, i, spelling.spell(column, value, layout));
    }
  }

  private static boolean isNumber(Column column) {
    return switch (column.type()) {
      case DATE, MONTH, MONEY, INT, NUMBER -> true;
      default -> false;
    };
  }

  private static Number number(Column column, String value) {
    return switch (column.type()) {
      case DATE -> Spelling.serial(LocalDate.parse(value));
      case MONTH -> Integer.valueOf(value.replace("-", ""));
      default -> new BigDecimal(value);
    };
  }

  /** The same workbook without the moment at which it was written. */
  private static byte[] timeless(byte[] workbook) throws IOException {
    // By way of a file: the writer's entries can only be read by the directory at the end.
    Path file = Files.createTempFile("list", ".xlsx");
    try {
      Files.write(file, workbook);
      return repacked(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] repacked(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(STAMP);
        out.putNextEntry(copy);
        byte[] content = in.getInputStream(entry).readAllBytes();
        out.write(entry.getName().startsWith("docProps/") ? undated(content) : content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] undated(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", LocalDate.of(2026, 1, 1) + "T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
