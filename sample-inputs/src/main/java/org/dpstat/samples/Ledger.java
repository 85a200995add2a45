package org.dpstat.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dpstat.samples.Delivery.State;
import org.dpstat.schemas.division.Divisions;

/** Keeps what was delivered: counts and findings of every file, facts of those that count. */
final class Ledger {
  private final Divisions divisions;
  private final List<Counted> counted = new ArrayList<>();
  private final Map<String, Counts> files = new TreeMap<>();
  private final Map<String, Map<Finding, Integer>> findings = new TreeMap<>();

  /** Rows of a file by what becomes of them. */
  record Counts(State state, int loaded, int duplicate, int rejected, int withWarnings) {
    int read() {
      return loaded + duplicate + rejected;
    }
  }

  /** A delivery that counts, with what its loaded rows say, by the county whose list it is. */
  record Counted(Delivery delivery, Map<String, List<Fact>> facts) {
    List<Fact> of(String county) {
      return facts.getOrDefault(county, List.of());
    }
  }

  Ledger(Divisions divisions) {
    this.divisions = divisions;
  }

  void enter(Delivery delivery, String file, List<Row> rows) {
    files.put(file, counts(delivery.state(), rows));
    Map<Finding, Integer> found = new LinkedHashMap<>();
    rows.forEach(row -> row.finding().ifPresent(f -> found.merge(f, 1, Integer::sum)));
    findings.put(file, found);
    if (delivery.state() == State.LOADED) {
      counted.add(new Counted(delivery, facts(delivery, rows)));
    }
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

  private Map<String, List<Fact>> facts(Delivery delivery, List<Row> rows) {
    Map<String, List<Fact>> facts = new TreeMap<>();
    for (Row row : rows) {
      Fact fact = row.isLoaded() ? FactReader.of(delivery, row, divisions) : null;
      if (fact != null) {
        facts.computeIfAbsent(county(delivery, row), c -> new ArrayList<>()).add(fact);
      }
    }
    return facts;
  }

  /** A row stays on the list of the county that delivers it, or that it names below a city. */
  private String county(Delivery delivery, Row row) {
    String sender = divisions.current(delivery.division());
    String place =
        Stream.of("place", "located_at", "registered_division")
            .filter(row::has)
            .map(row::value)
            .findFirst()
            .orElse(null);
    boolean isBelow =
        !delivery.isCounty() && place != null && divisions.isWithin(place.substring(0, 6), sender);
    return isBelow ? divisions.current(place.substring(0, 6)) : sender;
  }

  Map<String, Counts> files() {
    return files;
  }

  Map<String, Map<Finding, Integer>> findings() {
    return findings;
  }

  /** Deliveries of a source that count, in their natural order. */
  List<Counted> counted(String source) {
    return counted.stream()
        .filter(c -> c.delivery().source().equals(source))
        .sorted(Comparator.comparing(Counted::delivery, Delivery.NATURAL_ORDER))
        .toList();
  }
}
