package org.dpstat.samples;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dpstat.samples.Fact.Interviewed;
import org.dpstat.samples.Ledger.Counted;

/** Which row of the surveys speaks for a person, and whose replies stand in for lists. */
final class Interviews {
  private static final Comparator<Interviewed> BEST_FIRST =
      Comparator.comparing(Interviewed::year, Comparator.reverseOrder())
          .thenComparing(Interviewed::on, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Interviewed::valuesGiven, Comparator.reverseOrder());

  private final Identity identity;
  private final Map<String, Interviewed> latest = new HashMap<>();
  private final Map<String, Interviewed> standIn = new HashMap<>();
  private final Map<Integer, Map<String, Interviewed>> ofYear = new HashMap<>();

  Interviews(List<Counted> surveys, Identity identity, LocalDate asOf) {
    this.identity = identity;
    for (Counted survey : surveys) {
      survey.facts().values().stream()
          .flatMap(List::stream)
          .map(Interviewed.class::cast)
          .filter(i -> i.on() == null || !i.on().isAfter(asOf))
          .forEach(i -> add(identity.key(i), i, asOf.getYear()));
    }
  }

  private void add(String key, Interviewed interview, int year) {
    latest.merge(key, interview, Interviews::best);
    ofYear
        .computeIfAbsent(interview.year(), y -> new HashMap<>())
        .merge(key, interview, Interviews::best);
    if (interview.isCompleted() && interview.year() >= year - 1) {
      standIn.merge(key, interview, Interviews::best);
    }
  }

  private static Interviewed best(Interviewed one, Interviewed other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** The rows that speak, by person. */
  Map<String, Interviewed> latest() {
    return latest;
  }

  /** The row of a year's survey that speaks for a person, if there is one. */
  Optional<Interviewed> in(int year, String key) {
    return Optional.ofNullable(ofYear.getOrDefault(year, Map.of()).get(key));
  }

  /** Whether the row that speaks says so, and a number says that it is the person's. */
  boolean isDead(String key) {
    Interviewed row = latest.get(key);
    return row != null && row.result().equals("3") && identity.certainKey(row) != null;
  }

  /** Year of the interview whose replies stand in for lists, if there is one. */
  Optional<Integer> standInYear(String key) {
    return Optional.ofNullable(standIn.get(key)).map(Interviewed::year);
  }

  /** The interview whose replies stand in for lists, if there is one. */
  Optional<Interviewed> standIn(String key) {
    return Optional.ofNullable(standIn.get(key));
  }

  /** The reply to a question, by its column, that stands in for a list; if there is one. */
  Optional<String> reply(String key, String question) {
    return Optional.ofNullable(standIn.get(key))
        .map(Interviewed::replies)
        .map(replies -> replies.to(question));
  }
}
