package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.received.InboxLog;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;

/** What a refresh came to, in counts that add up. */
final class Summary {
  private static final String DELIVERIES =
      "SELECT delivery_id, file_name, state, rows_read, rows_loaded, rows_duplicate, rows_rejected,"
          + " refusal, refusal_en FROM delivery ORDER BY delivery_order";
  private static final String METHODS =
      "SELECT coalesce(method, 'none') AS method, count(*) AS n FROM person_record GROUP BY 1";

  private static final String WAITING =
      "SELECT count(*) FROM link_review WHERE COALESCE(decision, '3') = '3'";

  private static final String NOTHING = "—";

  private final Answers answers;
  private final Wording wording;
  private final PrintWriter out;

  Summary(Answers answers, Wording wording, PrintWriter out) {
    this.answers = answers;
    this.wording = wording;
    this.out = out;
  }

  /**
   * Prints it.
   *
   * @param before position of the log before this run
   * @return the exit code
   */
  int print(StateRecord state, int before, Workplace workplace) {
    List<Row> all = answers.query(DELIVERIES).collectAsList();
    Set<String> newFiles = new HashSet<>();
    InboxLog log = new InboxLog(workplace.store());
    List<LogEntry> known = log.read(before);
    List<LogEntry> entries = log.read(state.logPosition());
    entries.subList(known.size(), entries.size()).stream()
        .filter(e -> e.file() != null)
        .forEach(e -> newFiles.add(e.deliveryId()));
    List<Row> news =
        all.stream().filter(d -> newFiles.contains(d.<String>getAs("delivery_id"))).toList();
    printDeliveries(all);
    printRows(all);
    printPersons(state);
    new States(workplace.store())
        .find(state.parent())
        .ifPresent(parent -> say("summary.changed", answers.changedFigures(parent)));
    long refused = count(news, "refused");
    long rejected = sum(news, "rows_rejected");
    say("summary.this.run", news.size(), sum(news, "rows_read"), rejected, refused);
    news.stream().filter(d -> isIn(d, "refused")).forEach(this::printRefusal);
    if (refused + rejected > 0) {
      say("summary.issues");
    }
    return refused + rejected > 0 ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
  }

  private void printDeliveries(List<Row> deliveries) {
    say(
        "summary.deliveries",
        deliveries.size(),
        count(deliveries, "loaded"),
        count(deliveries, "superseded"),
        count(deliveries, "duplicate"),
        count(deliveries, "withdrawn"),
        count(deliveries, "refused"));
  }

  private void printRows(List<Row> deliveries) {
    say(
        "summary.rows",
        sum(deliveries, "rows_read"),
        sum(deliveries, "rows_loaded"),
        sum(deliveries, "rows_duplicate"),
        sum(deliveries, "rows_rejected"));
  }

  private void printPersons(StateRecord state) {
    say(
        "summary.persons",
        state.tables().get("person").rows(),
        state.tables().get("person_status").rows());
    Map<String, Long> methods = new TreeMap<>();
    answers.query(METHODS).collectAsList().forEach(r -> methods.put(r.getString(0), r.getLong(1)));
    say(
        "summary.methods",
        methods.getOrDefault("id_number", 0L),
        methods.getOrDefault("certificate_number", 0L),
        methods.getOrDefault("repaired_id", 0L),
        methods.getOrDefault("contested", 0L),
        methods.getOrDefault("probabilistic", 0L),
        methods.getOrDefault("reviewed", 0L),
        methods.getOrDefault("new_person", 0L),
        methods.getOrDefault("none", 0L));
    long waiting = answers.query(WAITING).head().getLong(0);
    if (waiting > 0) {
      say("summary.reviews", waiting);
    }
    answers
        .query(Answers.statement("summary/linkage.sql"))
        .collectAsList()
        .forEach(this::sayQuality);
    int passed = state.checks().getOrDefault("passed", 0);
    int warned = state.checks().getOrDefault("warn", 0);
    say("summary.checks", passed + warned, passed, warned);
    new CheckLines(wording).of(answers).forEach(out::println);
  }

  private void sayQuality(Row quality) {
    String county = quality.getAs("county");
    say(
        "summary.quality",
        percent(quality, "precision_pct"),
        percent(quality, "recall_pct"),
        percent(quality, "likely_precision_pct"),
        percent(quality, "likely_recall_pct"),
        county == null ? NOTHING : county,
        percent(quality, "linked_pct"));
  }

  /** Never rounded up: what is not quite right is not shown to be. */
  private static String percent(Row row, String column) {
    BigDecimal value = row.getAs(column);
    return value == null ? NOTHING : value.setScale(2, RoundingMode.FLOOR).toPlainString() + " %";
  }

  private void printRefusal(Row delivery) {
    String reason = delivery.getAs(wording.isEnglish() ? "refusal_en" : "refusal");
    say("summary.refused", delivery.getAs("file_name"), reason);
  }

  private void say(String key, Object... values) {
    out.println(wording.say(key, values));
    out.flush();
  }

  private static long count(List<Row> deliveries, String state) {
    return deliveries.stream().filter(d -> isIn(d, state)).count();
  }

  private static boolean isIn(Row delivery, String state) {
    return state.equals(delivery.getAs("state"));
  }

  private static long sum(List<Row> deliveries, String column) {
    return deliveries.stream().mapToLong(d -> d.<Integer>getAs(column)).sum();
  }
}
