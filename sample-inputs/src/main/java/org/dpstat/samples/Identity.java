package org.dpstat.samples;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dpstat.samples.Fact.OfPerson;
import org.dpstat.samples.Ledger.Counted;

/** Who each row is about, from all that is delivered. */
final class Identity {
  private static final String CHECKS = "0123456789X";

  /** Names of the rows that agree with a number which somebody has. */
  private final Map<String, Set<String>> names = new HashMap<>();

  /** How a row was linked. */
  enum Method {
    ID_NUMBER,
    CERTIFICATE_NUMBER,
    REPAIRED_ID,
    NEW_PERSON,
    CONTESTED,
    NONE
  }

  /**
   * The person of a row.
   *
   * @param key null for nobody
   */
  record Link(Method method, String key) {}

  Identity(Collection<Counted> counted) {
    for (Counted list : counted) {
      for (List<Fact> facts : list.facts().values()) {
        for (Fact fact : facts) {
          if (fact instanceof OfPerson row && row.who().number() != null) {
            add(row.who());
          }
        }
      }
    }
  }

  private void add(Who who) {
    Set<String> known = names.computeIfAbsent(who.number(), n -> new TreeSet<>());
    if (who.name() != null && !who.isBornOtherwise(who.number())) {
      known.add(who.name());
    }
  }

  String key(OfPerson row) {
    return link(row.who()).key();
  }

  Link link(Who who) {
    if (who.number() != null) {
      return isContested(who)
          ? new Link(Method.CONTESTED, who.number() + who.name() + who.birth())
          : new Link(who.isById() ? Method.ID_NUMBER : Method.CERTIFICATE_NUMBER, who.number());
    }
    String repaired = repaired(who);
    if (repaired != null) {
      return new Link(Method.REPAIRED_ID, repaired);
    }
    return who.meaning() == null
        ? new Link(Method.NONE, null)
        : new Link(Method.NEW_PERSON, who.meaning());
  }

  private boolean isContested(Who who) {
    Set<String> others = names.get(who.number());
    return who.isBornOtherwise(who.number())
        && who.name() != null
        && !others.isEmpty()
        && others.stream().noneMatch(name -> Names.resemble(name, who.name()));
  }

  /** The number of the one known person whom the row means, null for none or several. */
  private String repaired(Who who) {
    if (who.spoilt() == null || who.name() == null) {
      return null;
    }
    Set<String> candidates =
        slips(who.spoilt()).stream()
            .filter(IdNumber::isValid)
            .filter(number -> names.getOrDefault(number, Set.of()).contains(who.name()))
            .filter(who::agreesWith)
            .collect(Collectors.toSet());
    return candidates.size() == 1 ? candidates.iterator().next() : null;
  }

  /** Numbers that differ by one character, or by two neighbours that changed places. */
  private static Set<String> slips(String number) {
    Set<String> slips = new TreeSet<>();
    for (int i = 0; i < number.length(); i++) {
      for (int digit = 0; digit < CHECKS.length(); digit++) {
        slips.add(number.substring(0, i) + CHECKS.charAt(digit) + number.substring(i + 1));
      }
    }
    for (int i = 0; i + 1 < number.length(); i++) {
      slips.add(
          number.substring(0, i)
              + number.charAt(i + 1)
              + number.charAt(i)
              + number.substring(i + 2));
    }
    return slips;
  }
}
