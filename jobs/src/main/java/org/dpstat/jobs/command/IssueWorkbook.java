package org.dpstat.jobs.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.Message;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Rule;
import org.dpstat.warehouse.intake.DeliveredFile;

/** A workbook of one delivery: its rows with their findings, and a sheet of the counts. */
final class IssueWorkbook {
  /** A sheet holds 1,048,576 rows; what is longer goes on in the next sheet. */
  private static final int ROWS_OF_A_SHEET = 1_000_000;

  private static final String VERSION = "1.0";

  private final Wording wording;
  private final Schemas schemas;
  private final ReadDelivery delivery;
  private final Contract contract;

  IssueWorkbook(Wording wording, Schemas schemas, ReadDelivery delivery) {
    this.wording = wording;
    this.schemas = schemas;
    this.delivery = delivery;
    this.contract = schemas.contracts().get(delivery.source());
  }

  void write(
      OutputStream out, DeliveredFile delivered, FindingsByRow findings, boolean isOnlyFindings)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "dpstat", VERSION)) {
      Iterator<List<String>> rows = delivered.rows();
      int number = 0;
      int sheets = 0;
      do {
        String name = wording.say("issues.sheet.rows") + (++sheets == 1 ? "" : " " + sheets);
        IssueSheet sheet =
            new IssueSheet(workbook.newWorksheet(name), wording, contract, delivered);
        while (rows.hasNext() && sheet.rows() < ROWS_OF_A_SHEET) {
          List<String> cells = rows.next();
          List<FindingsByRow.Finding> found = findings.of(++number);
          if (!isOnlyFindings || !found.isEmpty()) {
            sheet.add(number, cells, found);
          }
        }
        sheet.finish();
      } while (rows.hasNext());
      writeCounts(workbook.newWorksheet(wording.say("issues.sheet.counts")), findings.counts());
    }
  }

  private void writeCounts(Worksheet sheet, Map<FindingsByRow.Kind, Integer> kinds)
      throws IOException {
    sheet.width(0, 26);
    sheet.width(1, 30);
    sheet.width(5, 90);
    ReadDelivery.Counts counts = delivery.counts();
    fact(sheet, 0, "issues.file", delivery.fileName());
    fact(sheet, 1, "issues.delivery", delivery.deliveryId());
    fact(sheet, 2, "issues.source", wording.isEnglish() ? contract.labelEn() : contract.label());
    fact(sheet, 3, "issues.state", wording.say("delivery." + delivery.state()));
    fact(sheet, 4, "issues.read", counts.read());
    fact(sheet, 5, "issues.loaded", counts.loaded());
    fact(sheet, 6, "issues.duplicate.rows", counts.duplicate());
    fact(sheet, 7, "issues.rejected", counts.rejected());
    fact(sheet, 8, "issues.warned", counts.withWarnings());
    int row = 10;
    String[] header = wording.say("issues.header.kinds").split("\\|", -1);
    for (int i = 0; i < header.length; i++) {
      new Cells(sheet).head(row, i, header[i]);
    }
    for (Map.Entry<FindingsByRow.Kind, Integer> kind : kinds.entrySet()) {
      writeKind(sheet, ++row, kind.getKey(), kind.getValue());
    }
    sheet.finish();
  }

  private void fact(Worksheet sheet, int row, String key, Object value) {
    sheet.value(row, 0, wording.say(key));
    sheet.style(row, 0).bold().set();
    if (value instanceof Integer count) {
      sheet.value(row, 1, count);
      sheet.style(row, 1).horizontalAlignment("left").set();
    } else {
      sheet.value(row, 1, Cells.safe((String) value));
    }
  }

  private void writeKind(Worksheet sheet, int row, FindingsByRow.Kind kind, int count) {
    String field =
        contract
            .findColumn(kind.field() == null ? "" : kind.field())
            .map(Column::header)
            .orElse("");
    sheet.value(row, 0, kind.ruleId());
    sheet.value(row, 1, field);
    sheet.value(row, 2, wording.say("severity." + kind.severity()));
    sheet.value(row, 3, wording.say("action." + kind.action()));
    sheet.value(row, 4, count);
    sheet.value(row, 5, mend(kind.ruleId()).replace("{field}", field).replace("{value}", "…"));
    sheet.style(row, 2).fillColor(IssueSheet.colour(kind)).set();
  }

  private String mend(String ruleId) {
    boolean isEnglish = wording.isEnglish();
    for (Rule rule : contract.rules()) {
      if (rule.id().equals(ruleId)) {
        return isEnglish ? rule.en() : rule.zh();
      }
    }
    return schemas.messages().stream()
        .filter(m -> m.id().equals(ruleId))
        .map(isEnglish ? Message::en : Message::zh)
        .findFirst()
        .orElse("");
  }
}
