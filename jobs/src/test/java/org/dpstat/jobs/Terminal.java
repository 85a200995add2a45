package org.dpstat.jobs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dpstat.jobs.command.Cli;

/** A terminal at which commands are given to one warehouse, as a user would. */
final class Terminal {
  private static final List<String> TABLES =
      List.of(
          "delivery",
          "list_in_force",
          "missing_delivery",
          "data_issue",
          "person_record",
          "person",
          "person_status",
          "indicator_value",
          "target_progress",
          "payment_anomaly",
          "list_contradiction",
          "list_drift",
          "quality_check");

  private final Path warehouse;

  private final Path home;

  Terminal(Path warehouse) {
    this(warehouse, Path.of(".."));
  }

  Terminal(Path warehouse, Path home) {
    this.warehouse = warehouse;
    this.home = home;
  }

  /** What a command came to. */
  record Answer(int exitCode, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Answer run(String... arguments) {
    System.setProperty("dpstat.home", home.toAbsolutePath().normalize().toString());
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--clock", "2026-01-05T01:30:00Z"));
    if (all.stream().noneMatch(a -> a.startsWith("--warehouse="))) {
      all.add("--warehouse=" + warehouse);
    }
    if (!all.contains("--lang")) {
      all.addAll(List.of("--lang", "zh"));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Cli.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    return new Answer(code, out.toString(), err.toString());
  }

  /** Every row of every table that analysts see, without what comes from the clock. */
  List<String> publicTables() {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      String columns = table.equals("quality_check") ? "* EXCEPT (run_id)" : "*";
      rows("SELECT " + columns + " FROM " + table).stream()
          .sorted()
          .forEach(row -> rows.add(table + ": " + row));
    }
    return rows;
  }

  /** Rows of a query as CSV, without the header. */
  List<String> rows(String sql) {
    List<String> lines = run("sql", sql, "--restricted", "--format", "csv").lines();
    return lines.subList(Math.min(1, lines.size()), lines.size());
  }
}
