package org.dpstat.jobs.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.intake.DeliveredFile;

/** A sheet of rows as delivered, with what became of each and how to mend it put in front. */
final class IssueSheet {
  private static final String REJECTED = "F8CBAD";
  private static final String WARNED = "FFE699";
  private static final String DUPLICATE = "D9D9D9";

  /** Columns in front of the delivered ones: outcome, messages, data row, row of the sheet. */
  private static final int FRONT = 4;

  private static final int MESSAGES = 1;

  private static final int ROWS_TO_HOLD = 1000;

  private final Worksheet sheet;
  private final Cells cells;
  private final Wording wording;
  private final Contract contract;
  private final DeliveredFile delivered;
  private int rows;

  IssueSheet(Worksheet sheet, Wording wording, Contract contract, DeliveredFile delivered) {
    this.sheet = sheet;
    this.cells = new Cells(sheet);
    this.wording = wording;
    this.contract = contract;
    this.delivered = delivered;
    sheet.freezePane(0, 1);
    writeHeader();
  }

  /** Rows below the header. */
  int rows() {
    return rows;
  }

  void add(int number, List<String> values, List<FindingsByRow.Finding> found) throws IOException {
    rows++;
    Map<Integer, String> colours = colours(found);
    write(0, wording.say("outcome." + outcome(found)), colours);
    write(1, messages(found), colours);
    write(2, String.valueOf(number), colours);
    write(3, String.valueOf(delivered.rowNumber()), colours);
    for (int i = 0; i < Math.max(values.size(), delivered.headers().size()); i++) {
      write(FRONT + i, i < values.size() ? values.get(i) : "", colours);
    }
    if (rows % ROWS_TO_HOLD == 0) {
      sheet.flush();
    }
  }

  void finish() throws IOException {
    sheet.setAutoFilter(0, 0, rows, FRONT + delivered.headers().size() - 1);
    sheet.finish();
  }

  private void writeHeader() {
    List<String> headers = delivered.headers();
    cells.head(0, 0, wording.say("issues.outcome"), 10);
    cells.head(0, 1, wording.say("issues.messages"), 60);
    cells.head(0, 2, wording.say("issues.row"), 10);
    cells.head(0, 3, wording.say("issues.sheet.row"), 10);
    for (int i = 0; i < headers.size(); i++) {
      cells.head(0, FRONT + i, headers.get(i), 14);
    }
    for (Column column : contract.columns()) {
      int position = delivered.positionOf(column.name());
      if (position >= 0) {
        sheet.width(FRONT + position, width(column));
      }
    }
  }

  private static int width(Column column) {
    ColumnType type = column.type();
    int content =
        switch (type) {
          case ID, CERT -> 24;
          case TEXT -> 18;
          default -> 12;
        };
    return Math.max(content, Table.width(column.header()) + 4);
  }

  private void write(int column, String text, Map<Integer, String> colours) {
    String colour = colours.get(column);
    if (text.isEmpty() && colour == null) {
      return;
    }
    StyleSetter style = cells.text(rows, column, text).wrapText(column == MESSAGES);
    if (colour != null) {
      style.fillColor(colour);
    }
    style.set();
  }

  private static String messages(List<FindingsByRow.Finding> found) {
    return found.stream().map(FindingsByRow.Finding::message).collect(Collectors.joining("\n"));
  }

  private static String outcome(List<FindingsByRow.Finding> found) {
    if (found.stream().anyMatch(f -> f.kind().isError())) {
      return "rejected";
    }
    return found.stream().anyMatch(f -> f.kind().isDuplicate()) ? "duplicate" : "loaded";
  }

  static String colour(FindingsByRow.Kind kind) {
    if (kind.isError()) {
      return REJECTED;
    }
    return kind.isDuplicate() ? DUPLICATE : WARNED;
  }

  /** Colour by column: the worst of its findings, and the worst of all in front. */
  private Map<Integer, String> colours(List<FindingsByRow.Finding> found) {
    Map<Integer, String> colours = new LinkedHashMap<>();
    for (FindingsByRow.Finding finding : found) {
      String colour = colour(finding.kind());
      int position = delivered.positionOf(finding.kind().field());
      for (int column : position < 0 ? new int[] {0, 1} : new int[] {0, 1, FRONT + position}) {
        colours.merge(column, colour, IssueSheet::worse);
      }
    }
    return colours;
  }

  private static String worse(String one, String other) {
    List<String> worstFirst = List.of(REJECTED, DUPLICATE, WARNED);
    return worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other;
  }
}
