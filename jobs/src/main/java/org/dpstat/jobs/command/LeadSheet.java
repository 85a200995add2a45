package org.dpstat.jobs.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.policy.PolicyRule;

/**
 * A sheet of leads with room for the answers. Its columns are those of the source of answers, and
 * others between them: the sheet is delivered as it is.
 */
final class LeadSheet {
  private static final String TO_FILL_IN = "FFF2CC";
  private static final String RESULT = "result";
  private static final int COLUMNS_TO_HOLD = 2;
  private static final int ROWS_TO_FLUSH = 1000;
  private static final int TITLE_SIZE = 14;

  private final Worksheet sheet;
  private final Cells cells;
  private final Wording wording;
  private final LeadText text;
  private final Contract answers;
  private final List<Column> columns = new ArrayList<>();
  private int row;

  /**
   * A column.
   *
   * @param cell null where an answer is filled in
   */
  private record Column(String header, int width, Function<Lead, Object> cell) {}

  LeadSheet(Worksheet sheet, Wording wording, LeadText text, Contract answers) {
    this.sheet = sheet;
    this.cells = new Cells(sheet);
    this.wording = wording;
    this.text = text;
    this.answers = answers;
    addWho();
    addWhat();
    addAnswer();
  }

  private void addWho() {
    answer("name", 12, lead -> lead.person().name());
    answer("id_number", 22, lead -> lead.person().number());
    told("lists.certificate", 24, lead -> lead.person().certificateNumber());
    told("lists.sex", 6, lead -> text.label("sex", lead.person().sex()));
    told("lists.age", 6, lead -> lead.person().age());
    told("lists.township", 14, lead -> lead.person().township());
    told("lists.category", 10, lead -> text.label("category", lead.person().category()));
    told("lists.grade", 10, lead -> text.label("grade", lead.person().grade()));
  }

  private void addWhat() {
    told("lists.kind", 22, lead -> text.kind(lead.kind()));
    told("lists.evidence", 30, lead -> text.evidence(lead.finding().evidence()));
    told("lists.rule", 20, lead -> text.rules(lead, PolicyRule::id));
    told("lists.rule.source", 36, lead -> text.rules(lead, PolicyRule::source));
    told("lists.first", 10, lead -> LeadText.month(lead.finding().firstMonth()));
    told("lists.last", 10, lead -> LeadText.month(lead.finding().lastMonth()));
    told("lists.months", 6, lead -> lead.finding().months());
    told("lists.amount", 11, lead -> lead.finding().amountYuan());
    told("lists.check", 40, lead -> text.check(lead.kind()));
    told("lists.state", 12, lead -> text.state(lead.answer()));
  }

  private void addAnswer() {
    answer("matter", 20, lead -> text.matter(lead.group().programme()));
    answer("place", 10, lead -> lead.group().countyCode());
    answer(RESULT, 18, null);
    answer("first_month", 10, null);
    answer("last_month", 10, null);
    answer("verified_by", 12, null);
    answer("verified_on", 12, null);
    answer("note", 24, null);
  }

  private void told(String key, int width, Function<Lead, Object> cell) {
    columns.add(new Column(wording.say(key), width, cell));
  }

  private void answer(String name, int width, Function<Lead, Object> cell) {
    columns.add(new Column(answers.findColumn(name).orElseThrow().header(), width, cell));
  }

  /** Writes what stands above the leads, the header and the leads. */
  void write(List<String> above, List<Lead> leads, Range results) throws IOException {
    for (String line : above) {
      cells.text(row, 0, line).set();
      row++;
    }
    sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
    cells.fit(0, 2);
    sheet.freezePane(COLUMNS_TO_HOLD, row + 1);
    int header = row;
    for (int i = 0; i < columns.size(); i++) {
      cells.head(row, i, columns.get(i).header(), columns.get(i).width());
      sheet.style(row, i).verticalAlignment("center").borderStyle("thin").set();
    }
    for (Lead lead : leads) {
      write(lead);
    }
    offer(results, header + 1);
    sheet.setAutoFilter(header, 0, row, columns.size() - 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.repeatRows(header);
    sheet.repeatCols(0, COLUMNS_TO_HOLD - 1);
    sheet.finish();
  }

  private void write(Lead lead) throws IOException {
    row++;
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Object value = column.cell() == null ? null : column.cell().apply(lead);
      write(i, value);
      if (column.cell() == null) {
        sheet.style(row, i).fillColor(TO_FILL_IN).borderStyle("thin").set();
      }
      lines = Math.max(lines, value instanceof String s ? Cells.lines(s, column.width()) : 1);
    }
    cells.fit(row, lines);
    if (row % ROWS_TO_FLUSH == 0) {
      sheet.flush();
    }
  }

  private void write(int column, Object value) {
    if (value instanceof BigDecimal amount) {
      sheet.value(row, column, amount);
      sheet.style(row, column).format("#,##0.00").verticalAlignment("top").set();
    } else if (value instanceof Integer number) {
      sheet.value(row, column, number);
      sheet.style(row, column).verticalAlignment("top").set();
    } else {
      cells.text(row, column, value == null ? "" : (String) value).wrapText(true).set();
    }
  }

  /** The answers to choose from; others are refused where they are typed, not after delivery. */
  private void offer(Range results, int from) {
    String header = answers.findColumn(RESULT).orElseThrow().header();
    int column = columns.stream().map(Column::header).toList().indexOf(header);
    sheet
        .range(from, column, row, column)
        .validateWithList(results)
        .allowBlank(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle(header)
        .error(wording.say("lists.choose"));
  }
}
