package org.dpstat.jobs.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of pairs, both records side by side, with columns that someone fills in.
 *
 * @param <T> a pair, with whatever else is told of it
 */
final class PairSheet<T> {
  private static final String TO_FILL_IN = "FFF2CC";
  private static final int ROWS_TO_FLUSH = 1000;

  private final Worksheet sheet;
  private final Cells cells;
  private final Wording wording;
  private final List<Column<T>> columns = new ArrayList<>();
  private int header;
  private int row;

  /** A column; it is filled in by whoever decides, or says what the records say. */
  private record Column<T>(
      String header, int width, boolean isFilledIn, Function<T, String> cell) {}

  PairSheet(Worksheet sheet, Wording wording) {
    this.sheet = sheet;
    this.cells = new Cells(sheet);
    this.wording = wording;
  }

  /** A column that tells something. */
  void told(String header, int width, Function<T, String> cell) {
    columns.add(new Column<>(header, width, false, cell));
  }

  /** A column that is filled in. */
  void asked(String header, int width, Function<T, String> cell) {
    columns.add(new Column<>(header, width, true, cell));
  }

  /** What two records say, each column of the one beside the same of the other. */
  void records(
      Function<T, ReviewPair.Told> left, Function<T, ReviewPair.Told> right, RecordWords words) {
    Function<Function<ReviewPair.Told, String>, List<Function<T, String>>> sides =
        cell -> List.of(left.andThen(cell), right.andThen(cell));
    both("review.name", 12, sides.apply(ReviewPair.Told::name));
    both("review.sex", 6, sides.apply(words::sex));
    both("review.birth", 12, sides.apply(ReviewPair.Told::birthDate));
    both("review.number", 22, sides.apply(ReviewPair.Told::number));
    both("review.phone", 14, sides.apply(ReviewPair.Told::phone));
    both("review.place", 18, sides.apply(words::place));
    both("review.list", 30, sides.apply(ReviewPair.Told::fileName));
    both("review.row", 6, sides.apply(told -> String.valueOf(told.sheetRow())));
  }

  private void both(String key, int width, List<Function<T, String>> sides) {
    told(wording.say("review.left", wording.say(key)), width, sides.get(0));
    told(wording.say("review.right", wording.say(key)), width, sides.get(1));
  }

  /** Writes what stands above the pairs, the header and the pairs. */
  void write(List<String> above, List<T> pairs) throws IOException {
    for (String line : above) {
      cells.text(row, 0, line).set();
      row++;
    }
    header = row;
    sheet.freezePane(1, header + 1);
    for (int i = 0; i < columns.size(); i++) {
      cells.head(row, i, columns.get(i).header(), columns.get(i).width());
    }
    for (T pair : pairs) {
      write(pair);
    }
  }

  private void write(T pair) throws IOException {
    row++;
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
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

  /** The decisions to choose from, in a column that is filled in. */
  void offer(String column, Range choices) {
    int at = columns.stream().map(Column::header).toList().indexOf(column);
    sheet
        .range(header + 1, at, row, at)
        .validateWithList(choices)
        .allowBlank(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle(column)
        .error(wording.say("review.choose"));
  }

  void finish() throws IOException {
    sheet.setAutoFilter(header, 0, row, columns.size() - 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.repeatRows(header);
    sheet.finish();
  }
}
