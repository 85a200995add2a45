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

/** A workbook of links that were drawn, for two people who decide without each other. */
final class AuditWorkbook {
  /** What is read back: called alike in every language. */
  static final String STRATUM = "层";

  static final String LINKS = "层内总数";
  static final List<String> DECISIONS = List.of("审核人1 决定", "审核人2 决定");

  private static final String VERSION = "1.0";

  private final Wording wording;
  private final Schemas schemas;

  AuditWorkbook(Wording wording, Schemas schemas) {
    this.wording = wording;
    this.schemas = schemas;
  }

  void write(OutputStream out, List<AuditLink> links, long seed) {
    try (Workbook workbook = new Workbook(out, "dpstat", VERSION)) {
      Worksheet first = workbook.newWorksheet(wording.say("review.sheet.sample"));
      Range choices = notes(workbook.newWorksheet(wording.say("review.sheet.notes")));
      PairSheet<AuditLink> sheet = sheet(first);
      sheet.write(
          List.of(
              wording.say("review.sample.title", links.size(), seed),
              wording.say("review.sample.return")),
          links);
      DECISIONS.forEach(column -> sheet.offer(column, choices));
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PairSheet<AuditLink> sheet(Worksheet worksheet) {
    PairSheet<AuditLink> sheet = new PairSheet<>(worksheet, wording);
    sheet.told(STRATUM, 22, link -> wording.say("review.stratum." + link.stratum()));
    sheet.told(LINKS, 10, link -> String.valueOf(link.links()));
    sheet.records(AuditLink::left, AuditLink::right, new RecordWords(schemas, wording.isEnglish()));
    sheet.told(wording.say("review.explanation"), 50, AuditLink::explanation);
    DECISIONS.forEach(column -> sheet.asked(column, 14, link -> null));
    sheet.asked(wording.say("review.remark"), 20, link -> null);
    return sheet;
  }

  /** The decisions in the words in which they are read back; they stand first. */
  private Range notes(Worksheet sheet) throws IOException {
    Cells cells = new Cells(sheet);
    int row = 0;
    cells.head(row, 0, wording.say("review.decision"), 20);
    cells.head(row, 1, wording.say("review.effect"), 90);
    List<CodeItem> items = schemas.codeLists().get(ReviewWorkbook.DECISIONS).items();
    for (CodeItem item : items) {
      row++;
      cells.text(row, 0, item.zh()).set();
      cells.text(row, 1, wording.say("review.sample.means." + item.code())).wrapText(true).set();
    }
    for (String line : wording.say("review.sample.how").split("\\|", -1)) {
      row++;
      cells.text(row, 1, line).wrapText(true).set();
    }
    sheet.finish();
    return sheet.range(1, 0, items.size(), 0);
  }
}
