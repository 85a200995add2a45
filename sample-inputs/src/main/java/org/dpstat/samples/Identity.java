package org.dpstat.samples;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.OfPerson;
import org.dpstat.samples.Ledger.Counted;

/** Who each row is about, from all that is delivered. */
final class Identity {
  private static final String CHECKS = "0123456789X";

  /** Names of the rows that agree with a number which somebody has. */
  private final Map<String, Set<String>> names = new HashMap<>();

  /** Numbers by the bare names that the registers, or else other lists, give them. */
  private final Map<String, Set<String>> ofName = new HashMap<>();

  /** Counties in which the same rows see them. */
  private final Map<String, Set<String>> counties = new HashMap<>();

  private final Namesakes namesakes;

  /** Every figure asks again who a row is about. */
  private final Map<Who, Link> known = new HashMap<>();

  /** How a row was linked. */
  enum Method {
    ID_NUMBER,
    CERTIFICATE_NUMBER,
    REPAIRED_ID,
    NEW_PERSON,
    CONTESTED,
    PROBABILISTIC,
    NONE
  }

  /**
   * The person of a row.
   *
   * @param key null for nobody
   */
  record Link(Method method, String key) {}

  Identity(Collection<Counted> counted) {
    Map<Boolean, List<Who>> rows =
        counted.stream()
            .flatMap(list -> list.facts().values().stream().flatMap(List::stream))
            .filter(OfPerson.class::isInstance)
            .map(fact -> ((OfPerson) fact).who())
            .collect(Collectors.partitioningBy(who -> who.number() != null));
    List<Who> numbered = rows.get(true);
    numbered.forEach(this::add);
    List<Who> registers =
        numbered.stream().filter(who -> who.isRegistered() && !isContested(who)).toList();
    Set<String> registered =
        numbered.stream().filter(Who::isRegistered).map(Who::number).collect(Collectors.toSet());
    numbered.stream()
        .filter(who -> who.name() != null && !isContested(who))
        .filter(who -> who.isRegistered() || !registered.contains(who.number()))
        .forEach(this::know);
    List<Who> listed = numbered.stream().filter(who -> !who.isRegistered()).toList();
    namesakes = new Namesakes(registers, listed, rows.get(false));
  }

  private void add(Who who) {
    Set<String> known = names.computeIfAbsent(who.number(), n -> new TreeSet<>());
    if (who.name() != null && !who.isBornOtherwise(who.number())) {
      known.add(who.name());
    }
  }

  private void know(Who who) {
    ofName.computeIfAbsent(Names.bare(who.name()), n -> new TreeSet<>()).add(who.number());
    counties.merge(who.number(), Set.of(who.county()), Identity::union);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return some.containsAll(others)
        ? some
        : Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  String key(OfPerson row) {
    return link(row.who()).key();
  }

  /** The person of a row as far as numbers tell: nobody dies, or is in the wrong, on a guess. */
  String certainKey(OfPerson row) {
    Link link = link(row.who());
    return link.method() == Method.PROBABILISTIC ? null : link.key();
  }

  Link link(Who who) {
    return known.computeIfAbsent(who, this::found);
  }

  private Link found(Who who) {
    if (who.number() != null) {
      return isContested(who)
          ? new Link(Method.CONTESTED, who.number() + who.name() + who.birth())
          : new Link(who.isById() ? Method.ID_NUMBER : Method.CERTIFICATE_NUMBER, who.number());
    }
    Set<String> repairs = repairs(who);
    if (repairs.size() == 1) {
      return new Link(Method.REPAIRED_ID, repairs.iterator().next());
    }
    return repairs.isEmpty() ? likelyOrNew(who) : unknown(who);
  }

  private Link likelyOrNew(Who who) {
    String likely = likely(who);
    if (likely != null) {
      return new Link(Method.PROBABILISTIC, likely);
    }
    String namesake = namesakes.find(who);
    if (namesake != null) {
      return new Link(Method.PROBABILISTIC, namesake);
    }
    return unknown(who);
  }

  private static Link unknown(Who who) {
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

  /** Numbers of known persons whom the row may mean, one slip away; of several somebody decides. */
  private Set<String> repairs(Who who) {
    if (who.spoilt() == null || !IdNumber.hasForm(who.spoilt()) || who.name() == null) {
      return Set.of();
    }
    return slips(who.spoilt()).stream()
        .filter(IdNumber::isValid)
        .filter(number -> names.getOrDefault(number, Set.of()).contains(who.name()))
        .filter(who::agreesWith)
        .collect(Collectors.toSet());
  }

  /**
   * The number of the one known person who has the row's name, and its birth date or a number that
   * two slips make of the row's, or another day of birth; of several the one of the county; null
   * for none or several there.
   */
  private String likely(Who who) {
    if (who.name() == null) {
      return null;
    }
    List<String> candidates =
        ofName.getOrDefault(Names.bare(who.name()), Set.of()).stream()
            .filter(
                number ->
                    who.birth() == null
                        ? who.spoilt() != null && isNearly(who.spoilt(), number)
                        : who.agreesWith(number))
            .toList();
    List<String> nearest = candidates.size() == 1 ? candidates : ofCounty(who, candidates);
    return nearest.size() == 1 ? nearest.get(0) : null;
  }

  private List<String> ofCounty(Who who, List<String> numbers) {
    return numbers.stream()
        .filter(number -> counties.getOrDefault(number, Set.of()).contains(who.county()))
        .toList();
  }

  private static boolean isNearly(String spoilt, String number) {
    boolean isButForDay =
        spoilt.startsWith(number.substring(0, 10))
            && spoilt.startsWith(number.substring(14, 17), 14);
    return isButForDay || areTwoSlipsApart(spoilt, number);
  }

  /** Whether at most two characters were replaced, left out, put in or swapped. */
  private static boolean areTwoSlipsApart(String one, String other) {
    int[][] slips = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : slips(slips, one, other, i, j);
      }
    }
    return slips[one.length()][other.length()] <= 2;
  }

  private static int slips(int[][] slips, String one, String other, int i, int j) {
    boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
    boolean isSwapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    int least = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
    least = Math.min(least, slips[i - 1][j - 1] + (isSame ? 0 : 1));
    return isSwapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
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
