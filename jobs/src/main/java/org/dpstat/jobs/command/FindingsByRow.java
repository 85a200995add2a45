package org.dpstat.jobs.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** The findings of one delivery, handed out row by row in the order of the rows, and counted. */
final class FindingsByRow {
  private final Iterator<Row> findings;
  private final Map<Kind, Integer> counts = new TreeMap<>();
  private Finding next;

  /** What is wrong with a field of a row, and how to mend it. */
  record Finding(int row, Kind kind, String message) {}

  /**
   * What findings have in common that are mended alike.
   *
   * @param field null for the row as a whole
   */
  record Kind(String severity, String ruleId, String field, String action)
      implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::severity)
            .thenComparing(Kind::ruleId)
            .thenComparing(k -> k.field() == null ? "" : k.field())
            .thenComparing(Kind::action);

    boolean isError() {
      return severity.equals("error");
    }

    boolean isDuplicate() {
      return action.equals("duplicate_set_aside");
    }

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  FindingsByRow(Iterator<Row> findings) {
    this.findings = findings;
    advance();
  }

  /** Findings of a row; rows are asked for from the first to the last. */
  List<Finding> of(int row) {
    List<Finding> found = new ArrayList<>();
    while (next != null && next.row() <= row) {
      found.add(next);
      counts.merge(next.kind(), 1, Integer::sum);
      advance();
    }
    return found;
  }

  /** How many there were of each kind. */
  Map<Kind, Integer> counts() {
    return counts;
  }

  private void advance() {
    next = findings.hasNext() ? finding(findings.next()) : null;
  }

  private static Finding finding(Row row) {
    Kind kind =
        new Kind(
            row.getAs("severity"), row.getAs("rule_id"), row.getAs("field"), row.getAs("action"));
    return new Finding(row.getAs("row_number"), kind, row.getAs("message"));
  }
}
