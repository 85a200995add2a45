package org.dpstat.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks as a program reads them back. */
final class Sheets {
  private Sheets() {}

  /** Rows of a sheet, their cells parted by bars. */
  static List<String> rows(Path file, String name) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.findSheet(name).orElseThrow().read().stream()
          .map(row -> row.stream().map(c -> c == null ? "" : c.getText()).toList())
          .map(cells -> String.join("|", cells))
          .toList();
    }
  }

  /** A part of the file as it is packed. */
  static String entry(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
    }
  }
}
