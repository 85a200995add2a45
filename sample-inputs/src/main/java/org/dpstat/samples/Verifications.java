package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dpstat.samples.Fact.Verified;
import org.dpstat.samples.Programme.Standing;

/** What was found out about leads, as far as it is known on the day. */
final class Verifications {
  private static final Set<Integer> OF_TITLE =
      IntStream.rangeClosed(1, 8).boxed().collect(Collectors.toSet());
  private static final Set<Integer> CLOSING_GAPS = Set.of(1, 2, 3, 9);
  private static final Set<Integer> CLOSING_ANOMALIES = Set.of(9, 10, 11);
  private static final int NO_LONGER_ENTITLED = 4;
  private static final int DATA_ARE_WRONG = 9;

  private static final Comparator<Verified> BY_TIME =
      Comparator.comparing(Verified::month)
          .thenComparing(Verified::on, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final YearMonth now;
  private final Map<String, List<Verified>> answers = new HashMap<>();

  Verifications(Lists lists, Identity identity) {
    this.now = lists.month();
    LocalDate day = now.atEndOfMonth();
    for (String county : lists.counties()) {
      lists
          .events("verification", county, Verified.class)
          .filter(row -> row.on() == null || !row.on().isAfter(day))
          .filter(row -> identity.certainKey(row) != null)
          .forEach(row -> of(row.programme(), identity.certainKey(row)).add(row));
    }
  }

  private List<Verified> of(String programme, String key) {
    return answers.computeIfAbsent(programme + " " + key, k -> new ArrayList<>());
  }

  /** The latest of some results that was found for a person and is not of months to come. */
  private Optional<Verified> latestBegun(String programme, String key, Set<Integer> results) {
    return latest(programme, key, results, answer -> !answer.from().isAfter(now));
  }

  /** The latest of some results that was found for a person. */
  private Optional<Verified> latest(
      String programme, String key, Set<Integer> results, Predicate<Verified> counts) {
    return answers.getOrDefault(programme + " " + key, List.of()).stream()
        .filter(answer -> results.contains(answer.result()))
        .filter(counts)
        .reduce((one, other) -> BY_TIME.compare(other, one) >= 0 ? other : one);
  }

  /** Where a person stands; somebody whom an answer takes out is not eligible, whoever says so. */
  Standing standing(String programme, Member member, Certainty named, Certainty covered) {
    boolean isOut =
        latestBegun(programme, member.key(), OF_TITLE)
            .filter(answer -> answer.holdsIn(now) && answer.result() >= NO_LONGER_ENTITLED)
            .isPresent();
    return isOut
        ? new Standing(Certainty.NO, covered, covered, named == Certainty.YES)
        : new Standing(named, covered);
  }

  /**
   * The answer to a gap.
   *
   * @param since first month in which it may have been given
   */
  Optional<Verified> toGap(String programme, String key, YearMonth since) {
    return latestBegun(programme, key, CLOSING_GAPS)
        .filter(answer -> answer.holdsIn(now))
        .filter(answer -> !answer.month().isBefore(since));
  }

  /**
   * The answer to payments that are to be looked into.
   *
   * @param first first month for which these were made
   */
  Optional<Verified> toAnomaly(String programme, String key, YearMonth first) {
    return latest(programme, key, CLOSING_ANOMALIES, answer -> true)
        .filter(answer -> !answer.month().isBefore(first));
  }

  /**
   * Whether an answer closes payments that are to be looked into.
   *
   * @param last last month for which these were made
   */
  boolean closes(Verified answer, YearMonth last) {
    return !answer.month().isBefore(last)
        || (answer.result() == DATA_ARE_WRONG && answer.holdsIn(now));
  }
}
