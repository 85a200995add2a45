package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dpstat.samples.Fact.Assisted;

/** Of which class of social assistance a person is. */
final class Assistance {
  private static final String SOURCE = "assistance";
  private static final String NO_CLASS = "";
  private static final Map<String, String> CLASS_OF_ECONOMY =
      Map.of("1", "3", "2", "2", "3", "4", "4", NO_CLASS, "5", NO_CLASS, "6", NO_CLASS);

  private final Lists lists;
  private final Identity identity;
  private final Interviews interviews;
  private final Map<String, Assisted> listed = new HashMap<>();

  Assistance(Evidence evidence) {
    this.lists = evidence.lists();
    this.identity = evidence.identity();
    this.interviews = evidence.interviews();
    for (String county : lists.counties()) {
      lists
          .rows(SOURCE, county, Assisted.class)
          .filter(row -> identity.key(row) != null)
          .forEach(row -> listed.merge(identity.key(row), row, this::survivor));
    }
  }

  private Assisted survivor(Assisted one, Assisted other) {
    Comparator<Assisted> order =
        Comparator.comparing((Assisted a) -> a.to() != null && a.to().isBefore(lists.month()))
            .thenComparing(Assisted::from, Comparator.nullsLast(Comparator.reverseOrder()));
    return order.compare(one, other) <= 0 ? one : other;
  }

  boolean hasList(String county) {
    return lists.hasList(SOURCE, county);
  }

  /** Whether a person's class meets a condition, unknown where neither list nor reply tells. */
  Certainty is(Member member, Predicate<String> condition) {
    return classOf(member)
        .map(found -> Certainty.of(condition.test(found)))
        .orElse(Certainty.UNKNOWN);
  }

  private Optional<String> classOf(Member member) {
    if (hasList(member.place().county())) {
      Assisted row = listed.get(member.key());
      boolean isOn = row != null && row.isInForce(lists.month());
      return Optional.of(isOn ? row.assistanceClass() : NO_CLASS);
    }
    return interviews.reply(member.key(), "economic_status").map(CLASS_OF_ECONOMY::get);
  }

  /** Whether only an answer tells a person's class. */
  boolean isAnswered(Member member) {
    return !hasList(member.place().county()) && classOf(member).isPresent();
  }

  /** Whether no answer decides that a household gets assistance, or that it gets none. */
  boolean isByList(Collection<Member> household) {
    return household.stream().noneMatch(this::isAnswered)
        || household.stream()
            .filter(member -> hasList(member.place().county()))
            .anyMatch(member -> is(member, found -> !found.isEmpty()) == Certainty.YES);
  }

  /** When a person came onto the list of the county, null where that is not told. */
  YearMonth startedIn(Member member) {
    Assisted row = hasList(member.place().county()) ? listed.get(member.key()) : null;
    return row != null && row.isInForce(lists.month()) ? row.from() : null;
  }

  /** Rows in force of some classes on a county's list, by person. */
  Map<String, Integer> named(String county, Predicate<String> condition) {
    Map<String, Integer> named = new HashMap<>();
    lists
        .rows(SOURCE, county, Assisted.class)
        .filter(row -> row.isInForce(lists.month()) && condition.test(row.assistanceClass()))
        .forEach(row -> named.merge(identity.key(row), 1, Integer::sum));
    return named;
  }
}
