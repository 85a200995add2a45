package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Of what somebody may be left out.
 *
 * @param rule that names people, null where none does
 * @param begun first month of the rule
 * @param reason why somebody is left out
 * @param entitledSince since when a person is entitled at least, null where nothing tells
 * @param lists what its lists tell
 */
record Policy(
    String id,
    String rule,
    YearMonth begun,
    String reason,
    Function<Member, YearMonth> entitledSince,
    Told lists) {

  /** Of which months lists tell. */
  interface Told {
    /** Latest month of which the lists of a county tell. */
    Optional<YearMonth> latest(String county);

    /** The first of these, where they say who is not on them. */
    default Optional<YearMonth> first(String county) {
      return Optional.empty();
    }

    /** In which the latest of these began. */
    default Optional<YearMonth> newest(String county) {
      return Optional.empty();
    }

    /** Last month for which a list names a person. */
    default Optional<YearMonth> lastNamed(String key) {
      return Optional.empty();
    }
  }

  /** Since when somebody who has it not is left out at least. */
  YearMonth since(Member member) {
    String county = member.place().county();
    boolean isListed = lists.first(county).isPresent();
    Stream<YearMonth> byLists =
        Stream.of(
                lists.first(county),
                lists.lastNamed(member.key()).map(month -> month.plusMonths(1)))
            .filter(month -> isListed)
            .flatMap(Optional::stream);
    return Stream.concat(
            Stream.of(Optional.ofNullable(begun), Optional.ofNullable(entitledSince.apply(member)))
                .flatMap(Optional::stream),
            byLists)
        .max(YearMonth::compareTo)
        .orElseThrow();
  }

  /** Latest month of which it is told at a place. */
  YearMonth told(Member member, YearMonth now) {
    return lists.latest(member.place().county()).orElse(now);
  }
}
