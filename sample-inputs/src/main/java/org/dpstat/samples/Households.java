package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dpstat.samples.Fact.Home;
import org.dpstat.samples.Fact.Interviewed;
import org.dpstat.samples.Ledger.Counted;

/** Households that were visited, by year and division, with what speaks for each. */
final class Households {
  private static final Comparator<Interviewed> BEST_FIRST =
      Comparator.comparing((Interviewed i) -> !hasAnswered(i))
          .thenComparing(Interviewed::on, Comparator.nullsLast(Comparator.reverseOrder()));

  private final Reach reach;
  private final Map<Integer, Map<String, Sample>> samples = new TreeMap<>();

  /**
   * Those of one division and year.
   *
   * @param silent numbers of those that did not answer
   * @param answered income and members of each that answered, by its number and county
   */
  record Sample(Set<String> silent, Map<String, Home> answered) {
    Sample() {
      this(new HashSet<>(), new HashMap<>());
    }

    int visits() {
      return silent.size() + answered.size();
    }

    boolean isThin() {
      return answered.size() * 100 < visits() * 80;
    }

    BigDecimal yuan() {
      return answered.values().stream().map(Home::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long members() {
      return answered.values().stream().mapToLong(Home::members).sum();
    }
  }

  Households(List<Counted> surveys, Reach reach, LocalDate asOf) {
    this.reach = reach;
    for (Counted survey : surveys) {
      Map<String, Interviewed> best = new TreeMap<>();
      survey
          .facts()
          .forEach(
              (county, rows) ->
                  rows.stream()
                      .map(Interviewed.class::cast)
                      .filter(i -> i.isCompleted() && i.home().number() != null)
                      .filter(i -> i.on() == null || !i.on().isAfter(asOf))
                      .forEach(
                          i -> best.merge(county + " " + i.home().number(), i, Households::best)));
      best.forEach(this::add);
    }
  }

  private static Interviewed best(Interviewed one, Interviewed other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  private static boolean hasAnswered(Interviewed interview) {
    return interview.home().yuan() != null && interview.home().members() != null;
  }

  private void add(String household, Interviewed interview) {
    Map<String, Sample> ofYear = samples.computeIfAbsent(interview.year(), year -> new HashMap<>());
    for (String division : reach.around(interview.place())) {
      Sample sample = ofYear.computeIfAbsent(division, d -> new Sample());
      if (hasAnswered(interview)) {
        sample.answered().put(household, interview.home());
      } else {
        sample.silent().add(household);
      }
    }
  }

  /** Years of surveys. */
  List<Integer> years() {
    return List.copyOf(samples.keySet());
  }

  /** The households of a division in a year, none where nobody was visited. */
  Sample sample(int year, String division) {
    return samples.getOrDefault(year, Map.of()).getOrDefault(division, new Sample());
  }

  /** The year itself, or the first later one in which the division has a survey; null for none. */
  Integer baseYear(int wanted, String division) {
    return years().stream()
        .filter(year -> year >= wanted && sample(year, division).visits() > 0)
        .findFirst()
        .orElse(null);
  }
}
