package org.dpstat.jobs.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.contract.Contract;

/**
 * A sheet of pairs, both records side by side, with room for the decisions: it is delivered as it
 * is.
 */
final class ReviewSheet {
  private static final String TO_FILL_IN = "FFF2CC";
  private static final String DECISION = "decision";
  private static final int ROWS_TO_FLUSH = 1000;

  private final Worksheet sheet;
  private final Cells cells;
  private final Wording wording;
  private final Contract decisions;
  private final Map<String, String> sexes;
  private final List<Column> columns = new ArrayList<>();
  private int row;

  /** A column; it is filled in by whoever decides, or says what the records say. */
  private record Column(
      String header, int width, boolean isFilledIn, Function<ReviewPair, String> cell) {}

  ReviewSheet(Worksheet sheet, Wording wording, Contract decisions, Map<String, String> sexes) {
    this.sheet = sheet;
    this.cells = new Cells(sheet);
    this.wording = wording;
    this.decisions = decisions;
    this.sexes = sexes;
    answer("pair_id", 20, false, ReviewPair::pairId);
    told(wording.say("review.reason"), 16, pair -> wording.say("review.reason." + pair.reason()));
    addBoth("review.name", 12, ReviewPair.Told::name);
    addBoth("review.sex", 6, told -> told.sex() == null ? null : this.sexes.get(told.sex()));
    addBoth("review.birth", 12, ReviewPair.Told::birthDate);
    addBoth("review.number", 22, ReviewPair.Told::number);
    addBoth("review.phone", 14, ReviewPair.Told::phone);
    addBoth("review.place", 12, ReviewPair.Told::place);
    addBoth("review.list", 30, ReviewPair.Told::fileName);
    addBoth("review.row", 6, told -> String.valueOf(told.row()));
    told(wording.say("review.comparison"), 50, ReviewPair::comparison);
    answer(DECISION, 12, true, ReviewPair::decision);
    answer("decided_by", 12, true, ReviewPair::decidedBy);
    answer("decided_on", 12, true, ReviewPair::decidedOn);
  }

  /** The same of both records, beside one another. */
  private void addBoth(String key, int width, Function<ReviewPair.Told, String> cell) {
    told(wording.say("review.left", wording.say(key)), width, pair -> cell.apply(pair.left()));
    told(wording.say("review.right", wording.say(key)), width, pair -> cell.apply(pair.right()));
  }

  private void told(String header, int width, Function<ReviewPair, String> cell) {
    columns.add(new Column(header, width, false, cell));
  }

  private void answer(
      String name, int width, boolean isFilledIn, Function<ReviewPair, String> cell) {
    String header = decisions.findColumn(name).orElseThrow().header();
    columns.add(new Column(header, width, isFilledIn, cell));
  }

  /** Writes what stands above the pairs, the header and the pairs. */
  void write(List<String> above, List<ReviewPair> pairs, Range choices) throws IOException {
    for (String line : above) {
      cells.text(row, 0, line).set();
      row++;
    }
    int header = row;
    sheet.freezePane(1, header + 1);
    for (int i = 0; i < columns.size(); i++) {
      cells.head(row, i, columns.get(i).header(), columns.get(i).width());
    }
    for (ReviewPair pair : pairs) {
      write(pair);
    }
    offer(choices, header + 1);
    sheet.setAutoFilter(header, 0, row, columns.size() - 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.repeatRows(header);
    sheet.finish();
  }

  private void write(ReviewPair pair) throws IOException {
    row++;
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String value = column.cell().apply(pair);
      String text = value == null ? "" : value;
      cells.text(row, i, text).wrapText(true).set();
      if (column.isFilledIn()) {
        sheet.style(row, i).fillColor(TO_FILL_IN).borderStyle("thin").set();
      }
      lines = Math.max(lines, Cells.lines(text, column.width()));
    }
    cells.fit(row, lines);
    if (row % ROWS_TO_FLUSH == 0) {
      sheet.flush();
    }
  }

  /** The decisions to choose from. */
  private void offer(Range choices, int from) {
    String header = decisions.findColumn(DECISION).orElseThrow().header();
    int column = columns.stream().map(Column::header).toList().indexOf(header);
    sheet
        .range(from, column, row, column)
        .validateWithList(choices)
        .allowBlank(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle(header)
        .error(wording.say("review.choose"));
  }
}
