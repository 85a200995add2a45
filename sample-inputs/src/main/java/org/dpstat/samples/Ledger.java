package org.dpstat.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dpstat.samples.Delivery.State;

/** Keeps what was delivered: counts and findings of every file. */
final class Ledger {
  private final Map<String, Counts> files = new TreeMap<>();
  private final Map<String, Map<Finding, Integer>> findings = new TreeMap<>();

  /** Rows of a file by what becomes of them. */
  record Counts(State state, int loaded, int duplicate, int rejected, int withWarnings) {
    int read() {
      return loaded + duplicate + rejected;
    }
  }

  void enter(Delivery delivery, String file, List<Row> rows) {
    files.put(file, counts(delivery.state(), rows));
    Map<Finding, Integer> found = new LinkedHashMap<>();
    rows.forEach(row -> row.finding().ifPresent(f -> found.merge(f, 1, Integer::sum)));
    findings.put(file, found);
  }

  /** A file none of whose rows counts. */
  void enterUnread(State state, String file) {
    files.put(file, new Counts(state, 0, 0, 0, 0));
  }

  private static Counts counts(State state, List<Row> rows) {
    int loaded = count(rows, Row::isLoaded);
    int duplicate =
        count(
            rows, r -> r.finding().filter(f -> f.effect() == Finding.Effect.SET_ASIDE).isPresent());
    int withWarnings = count(rows, r -> r.isLoaded() && r.finding().isPresent());
    return new Counts(state, loaded, duplicate, rows.size() - loaded - duplicate, withWarnings);
  }

  private static int count(List<Row> rows, Predicate<Row> condition) {
    return (int) rows.stream().filter(condition).count();
  }

  Map<String, Counts> files() {
    return files;
  }

  Map<String, Map<Finding, Integer>> findings() {
    return findings;
  }
}
