package org.dpstat.samples;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.OfPerson;

/** Whom the lists of a source name, and what people say themselves where there is no list. */
final class Roll {
  private final Evidence evidence;
  private final Map<String, Map<String, Integer>> named = new HashMap<>();
  private final Set<String> listed = new HashSet<>();
  private final Set<String> everybody = new HashSet<>();

  private Roll(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Whom the lists in force name in rows that count. */
  static <T extends OfPerson> Roll ofLists(
      Evidence evidence, String source, Class<T> type, Predicate<T> counts) {
    Roll roll = new Roll(evidence);
    Lists lists = evidence.lists();
    for (String county : lists.counties()) {
      roll.call(county, lists.hasList(source, county), lists.rows(source, county, type), counts);
    }
    return roll;
  }

  /** Whom lists of events, which all count together, name in rows that count. */
  static <T extends OfPerson> Roll ofEvents(
      Evidence evidence, String source, Class<T> type, Predicate<T> counts) {
    Roll roll = new Roll(evidence);
    Lists lists = evidence.lists();
    for (String county : lists.counties()) {
      roll.call(county, lists.hasEver(source, county), lists.events(source, county, type), counts);
    }
    return roll;
  }

  /** Nobody: only people's own answers tell. */
  static Roll ofNobody(Evidence evidence) {
    return new Roll(evidence);
  }

  private <T extends OfPerson> void call(
      String county, boolean isListed, Stream<T> rows, Predicate<T> counts) {
    Map<String, Integer> keys = new HashMap<>();
    rows.filter(counts).forEach(row -> keys.merge(evidence.identity().key(row), 1, Integer::sum));
    named.put(county, keys);
    everybody.addAll(keys.keySet());
    if (isListed) {
      listed.add(county);
    }
  }

  boolean hasList(String county) {
    return listed.contains(county);
  }

  /** Keys of those named in a county's lists, null for nobody known, with rows. */
  Map<String, Integer> named(String county) {
    return named.getOrDefault(county, Map.of());
  }

  /** Whether the lists name a person, where they speak; else unknown. */
  Certainty names(Member member) {
    return hasList(member.place().county())
        ? Certainty.of(everybody.contains(member.key()))
        : Certainty.UNKNOWN;
  }

  /** Whether the lists name a person; where they do not speak, what the person replied. */
  Certainty names(Member member, String question, Predicate<String> isSo) {
    return hasList(member.place().county()) ? names(member) : reply(member, question, isSo);
  }

  /** Whether a person's own reply is so, unknown without one. */
  Certainty reply(Member member, String question, Predicate<String> isSo) {
    return evidence
        .interviews()
        .reply(member.key(), question)
        .map(reply -> Certainty.of(isSo.test(reply)))
        .orElse(Certainty.UNKNOWN);
  }
}
