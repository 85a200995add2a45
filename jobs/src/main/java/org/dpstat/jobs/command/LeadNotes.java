package org.dpstat.jobs.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.codelist.CodeList;
import org.dpstat.schemas.policy.PolicyRule;

/** The sheet behind the leads: the answers there are, counts, rules, lists, and how to answer. */
final class LeadNotes {
  private static final int WIDTH = 28;
  private static final int WIDE = 100;

  private final Worksheet sheet;
  private final Cells cells;
  private final Wording wording;
  private final LeadText text;
  private final CodeList results;
  private int row;

  LeadNotes(Worksheet sheet, Wording wording, LeadText text, CodeList results) {
    this.sheet = sheet;
    this.cells = new Cells(sheet);
    this.wording = wording;
    this.text = text;
    this.results = results;
  }

  /** The answers in the words in which they are delivered; they stand first. */
  Range results() {
    return sheet.range(1, 0, results.items().size(), 0);
  }

  void write(List<Lead> leads, List<PolicyRule> rules, List<LeadLists.Told> lists)
      throws IOException {
    sheet.width(0, WIDTH);
    sheet.width(1, WIDTH);
    sheet.width(2, WIDE);
    table("lists.notes.results");
    for (CodeItem item : results.items()) {
      line(item.zh(), item.code(), wording.isEnglish() ? item.en() : "");
    }
    row++;
    table("lists.notes.kinds");
    Map<String, Long> kinds =
        leads.stream()
            .collect(Collectors.groupingBy(Lead::kind, TreeMap::new, Collectors.counting()));
    kinds.forEach((kind, count) -> line(text.kind(kind), count.toString(), text.check(kind)));
    row++;
    table("lists.notes.rules");
    for (PolicyRule rule : rules) {
      line(rule.id(), rule.from().toString(), rule.source());
    }
    row++;
    table("lists.notes.lists");
    for (LeadLists.Told list : lists) {
      line(list.label(), list.period(), list.files());
    }
    row++;
    table("lists.notes.answer");
    for (String line : parts("lists.notes.how")) {
      line(line);
    }
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.finish();
  }

  private void table(String key) {
    String[] headers = parts(key);
    for (int i = 0; i < headers.length; i++) {
      cells.head(row, i, headers[i]);
    }
    row++;
  }

  private String[] parts(String key) {
    return wording.say(key).split("\\|", -1);
  }

  private void line(String... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null && !values[i].isEmpty()) {
        cells.text(row, i, values[i]).wrapText(values.length > 1).set();
      }
    }
    row++;
  }
}
