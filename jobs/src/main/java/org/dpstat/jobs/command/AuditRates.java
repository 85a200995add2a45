package org.dpstat.jobs.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** What two people found of links that were drawn: how many of them are wrong. */
final class AuditRates {
  static final String SAME = "1";
  static final String OTHER = "2";
  private static final List<String> CODES = List.of(SAME, OTHER, "3");

  private final Map<String, Stratum> strata = new LinkedHashMap<>();
  private final List<Judged> byBoth;

  /**
   * A link with the codes of both decisions, empty where there is none.
   *
   * @param links how many its stratum has
   */
  record Judged(String stratum, long links, String first, String second) {
    boolean isByBoth() {
      return !first.isEmpty() && !second.isEmpty();
    }

    /** Where the two do not agree, or are not sure, nothing is found. */
    boolean isFound(String code) {
      return Stream.of(first, second).allMatch(d -> d.isEmpty() || d.equals(code))
          && !(first + second).isEmpty();
    }

    boolean isOpen() {
      return !(first + second).isEmpty() && !isFound(SAME) && !isFound(OTHER);
    }
  }

  /**
   * Links of one method and weight.
   *
   * @param judged links of which was found whether they are right
   * @param open links that were looked at, and it was not found
   */
  record Stratum(String name, long links, int judged, int wrong, int open) {
    double rate() {
      return (double) wrong / judged;
    }

    Interval interval() {
      return Interval.of(wrong, judged);
    }
  }

  AuditRates(List<Judged> rows) {
    Map<String, List<Judged>> byStratum = new LinkedHashMap<>();
    rows.forEach(r -> byStratum.computeIfAbsent(r.stratum(), s -> new ArrayList<>()).add(r));
    byStratum.forEach((name, of) -> strata.put(name, stratum(name, of)));
    byBoth = rows.stream().filter(Judged::isByBoth).toList();
  }

  private static Stratum stratum(String name, List<Judged> rows) {
    int wrong = count(rows, OTHER);
    int open = (int) rows.stream().filter(Judged::isOpen).count();
    return new Stratum(name, rows.get(0).links(), wrong + count(rows, SAME), wrong, open);
  }

  private static int count(List<Judged> rows, String code) {
    return (int) rows.stream().filter(row -> row.isFound(code)).count();
  }

  List<Stratum> strata() {
    return List.copyOf(strata.values());
  }

  /** Those of which something was found: rate and interval are of these. */
  List<Stratum> judged() {
    return strata.values().stream().filter(s -> s.judged() > 0).toList();
  }

  private double weight(Stratum stratum) {
    return (double) stratum.links() / judged().stream().mapToLong(Stratum::links).sum();
  }

  /** Share of wrong links in all strata that were looked at, each by its size. */
  double rate() {
    return judged().stream().mapToDouble(s -> weight(s) * s.rate()).sum();
  }

  /** By Kish's effective size: as many as, drawn alike, would tell as much. */
  Interval interval() {
    double drawn =
        1 / judged().stream().mapToDouble(s -> Math.pow(weight(s), 2) / s.judged()).sum();
    return Interval.of(rate() * drawn, drawn);
  }

  int byBoth() {
    return byBoth.size();
  }

  /** Share of the links looked at by both on which they agree. */
  double agreement() {
    return (double) byBoth.stream().filter(r -> r.first().equals(r.second())).count()
        / byBoth.size();
  }

  /** Cohen's kappa; none where chance alone would have them agree on everything. */
  OptionalDouble kappa() {
    double chance =
        CODES.stream()
            .mapToDouble(code -> share(Judged::first, code) * share(Judged::second, code))
            .sum();
    return chance == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((agreement() - chance) / (1 - chance));
  }

  private double share(Function<Judged, String> decision, String code) {
    return (double) byBoth.stream().filter(r -> decision.apply(r).equals(code)).count()
        / byBoth.size();
  }
}
