package org.dpstat.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Fills in the first sheet of a workbook and saves it elsewhere, as a spreadsheet program would.
 */
final class Desk {
  private Desk() {}

  /**
   * Fills in a sheet.
   *
   * @param header the column with which the header's row begins
   * @param answer to a row, in a column of some header; empty where the cell stays as it is
   */
  static void fillIn(Path from, String sheet, Path to, String header, BinaryOperator<String> answer)
      throws IOException {
    List<String> rows = Sheets.rows(from, sheet);
    List<List<String>> filled = new ArrayList<>();
    List<String> headers = null;
    for (String row : rows) {
      List<String> cells = new ArrayList<>(Arrays.asList(row.split("\\|", -1)));
      for (int i = 0; headers != null && i < headers.size(); i++) {
        String answered = answer.apply(row, headers.get(i));
        cells.set(i, answered.isEmpty() ? cells.get(i) : answered);
      }
      headers = cells.get(0).equals(header) ? cells : headers;
      filled.add(cells);
    }
    write(filled, sheet, to);
  }

  private static void write(List<List<String>> rows, String name, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        Workbook workbook = new Workbook(out, "desk", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      for (int row = 0; row < rows.size(); row++) {
        for (int i = 0; i < rows.get(row).size(); i++) {
          sheet.value(row, i, rows.get(row).get(i));
        }
      }
    }
  }
}
