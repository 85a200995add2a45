package org.dpstat.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Holds the peer's tables against the truth of generated lists. */
final class Agreement {
  private static final List<String> TABLES =
      List.of("delivery", "finding", "link", "indicator_value", "unmatched");

  private final Database database;
  private final Map<String, String> folders;

  Agreement(Database database, Path output, Path truth) {
    this.database = database;
    this.folders = Map.of("output", output.toString(), "truth", truth.toString());
  }

  /** Prints a line for each part of each table; how many rows differ in all. */
  long print(PrintStream report) throws SQLException {
    database.run(Template.fill("agreement/figures", folders));
    long different = 0;
    for (String table : TABLES) {
      database.run(Template.fill("agreement/" + table, folders));
      List<List<String>> parts =
          database.rows(Template.fill("agreement/counted", Map.of("table", table)));
      for (List<String> part : parts) {
        report.println("agreement " + table + " " + String.join(" ", part));
        different += Long.parseLong(part.get(2));
      }
      for (List<String> row :
          database.rows(Template.fill("agreement/differing", Map.of("table", table)))) {
        report.println("difference " + table + " " + String.join(" ", row));
      }
    }
    return different;
  }
}
