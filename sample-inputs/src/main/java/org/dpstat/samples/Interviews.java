package org.dpstat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.Interviewed;
import org.dpstat.samples.Ledger.Counted;

/** Which row of the surveys speaks for a person, and whose replies stand in for lists. */
final class Interviews {
  private static final Comparator<Interviewed> BEST_FIRST =
      Comparator.comparing(Interviewed::year, Comparator.reverseOrder())
          .thenComparing(Interviewed::on, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Interviewed::valuesGiven, Comparator.reverseOrder());

  /** The question whose answer says of which interview a reply that goes with it is. */
  private static final Map<String, String> LEADS =
      Map.of(
          "not_in_school_because", "is_in_school",
          "employment_form", "is_employed",
          "not_employed_because", "is_employed");

  private static final String OF_THE_LATEST = "joins_culture_sport";

  private final Identity identity;
  private final Map<String, Interviewed> latest = new HashMap<>();
  private final Map<String, List<Interviewed>> standIn = new HashMap<>();
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
    standIn.values().forEach(interviews -> interviews.sort(BEST_FIRST));
  }

  private void add(String key, Interviewed interview, int year) {
    latest.merge(key, interview, Interviews::best);
    ofYear
        .computeIfAbsent(interview.year(), y -> new HashMap<>())
        .merge(key, interview, Interviews::best);
    if (interview.isCompleted() && interview.year() >= year - 1) {
      standIn.computeIfAbsent(key, k -> new ArrayList<>()).add(interview);
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

  /** Interviews whose replies stand in for lists, the latest first. */
  private Stream<Interviewed> standIn(String key) {
    return standIn.getOrDefault(key, List.of()).stream();
  }

  /** Year of the latest interview whose replies stand in for lists, if there is one. */
  Optional<Integer> standInYear(String key) {
    return standIn(key).findFirst().map(Interviewed::year);
  }

  /** The latest of these that tells the number of the household, if there is one. */
  Optional<Interviewed> withHousehold(String key) {
    return standIn(key).filter(interview -> interview.home().number() != null).findFirst();
  }

  /** The reply to a question, by its column, that stands in for a list; if there is one. */
  Optional<String> reply(String key, String question) {
    return replying(key, question).map(interview -> interview.replies().to(question));
  }

  /** The interview of that reply: a question left open does not hide what was said before. */
  Optional<Interviewed> replying(String key, String question) {
    if (question.equals(OF_THE_LATEST)) {
      return standIn(key).findFirst();
    }
    String lead = LEADS.getOrDefault(question, question);
    boolean isLed = standIn(key).anyMatch(interview -> answers(interview, lead));
    return standIn(key)
        .filter(interview -> answers(interview, isLed ? lead : question))
        .findFirst();
  }

  private static boolean answers(Interviewed interview, String question) {
    return interview.replies().to(question) != null;
  }
}
