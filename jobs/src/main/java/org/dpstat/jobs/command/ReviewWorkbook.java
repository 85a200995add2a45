package org.dpstat.jobs.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.codelist.CodeItem;

/** A workbook of pairs to be decided, and a sheet that says how. */
final class ReviewWorkbook {
  static final String DECISIONS = "link-decision";
  private static final String VERSION = "1.0";

  private final Wording wording;
  private final Schemas schemas;

  ReviewWorkbook(Wording wording, Schemas schemas) {
    this.wording = wording;
    this.schemas = schemas;
  }

  void write(OutputStream out, List<ReviewPair> pairs) {
    try (Workbook workbook = new Workbook(out, "dpstat", VERSION)) {
      Worksheet first = workbook.newWorksheet(wording.say("review.sheet.pairs"));
      Range choices = notes(workbook.newWorksheet(wording.say("review.sheet.notes")));
      new ReviewSheet(first, wording, schemas.contracts().get(DECISIONS), words())
          .write(
              List.of(
                  wording.say("review.title", pairs.size()),
                  wording.say("review.return", wording.say("review.sheet.notes"))),
              pairs,
              choices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the decisions do; they stand first, in the words in which they are delivered. */
  private Range notes(Worksheet sheet) throws IOException {
    Cells cells = new Cells(sheet);
    int row = 0;
    cells.head(row, 0, wording.say("review.decision"), 20);
    cells.head(row, 1, wording.say("review.effect"), 90);
    List<CodeItem> items = schemas.codeLists().get(DECISIONS).items();
    for (CodeItem item : items) {
      row++;
      cells.text(row, 0, item.zh()).set();
      cells.text(row, 1, wording.say("review.effect." + item.code())).wrapText(true).set();
    }
    for (String line : wording.say("review.how").split("\\|", -1)) {
      row++;
      cells.text(row, 1, line).wrapText(true).set();
    }
    sheet.finish();
    return sheet.range(1, 0, items.size(), 0);
  }

  private RecordWords words() {
    return new RecordWords(schemas, wording.isEnglish());
  }
}
