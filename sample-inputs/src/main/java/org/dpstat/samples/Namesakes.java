package org.dpstat.samples;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is meant by a name and a township alone: the only one of the registers who bears it there,
 * where it is 256 times as likely that the row keeps to its township, as the list's other rows do,
 * as that somebody there bears the name by chance. Who stands on the list by number already is
 * nobody else on it, where it names everybody once. Where the first digits of a number are left,
 * people of other numbers do not count.
 */
final class Namesakes {
  private static final double LIKELY = 256;
  private static final Set<String> NAMING_ONCE =
      Set.of("assistance", "enrolment", "family-doctor", "poverty-monitoring");

  private final Set<String> everybody = new HashSet<>();
  private final Map<String, Set<String>> ofName = new HashMap<>();
  private final Map<String, Set<String>> ofTownship = new HashMap<>();
  private final Map<String, Set<String>> thereOfName = new HashMap<>();

  /** By source, rows with a number and a township: all, and those of people registered there. */
  private final Map<String, int[]> lists = new HashMap<>();

  /** Of who is sought, numbers that stand on a list that names everybody once. */
  private final Map<Delivery, Set<String>> standing = new HashMap<>();

  /**
   * The namesakes of the registers.
   *
   * @param registered rows with a number that stand on a register and contest no number
   * @param listed rows with a number on other lists
   * @param nameless rows without a number
   */
  Namesakes(Collection<Who> registered, Collection<Who> listed, Collection<Who> nameless) {
    registered.forEach(this::register);
    listed.stream().filter(who -> who.township() != null).forEach(this::count);
    Set<String> sought = new HashSet<>();
    nameless.stream().filter(this::isSought).forEach(who -> sought.addAll(there(who)));
    listed.stream()
        .filter(who -> sought.contains(who.number()))
        .filter(who -> NAMING_ONCE.contains(who.list().source()))
        .forEach(w -> standing.computeIfAbsent(w.list(), l -> new HashSet<>()).add(w.number()));
  }

  private void register(Who who) {
    everybody.add(who.number());
    if (who.name() != null) {
      add(ofName, Names.bare(who.name()), who);
    }
    if (who.township() != null) {
      add(ofTownship, who.township(), who);
    }
    if (who.name() != null && who.township() != null) {
      add(thereOfName, at(who), who);
    }
  }

  private static void add(Map<String, Set<String>> numbers, String key, Who who) {
    numbers.computeIfAbsent(key, k -> new HashSet<>()).add(who.number());
  }

  private static String at(Who who) {
    return who.township() + Names.bare(who.name());
  }

  private void count(Who who) {
    int[] rows = lists.computeIfAbsent(who.list().source(), source -> new int[2]);
    rows[0]++;
    rows[1] += ofTownship.getOrDefault(who.township(), Set.of()).contains(who.number()) ? 1 : 0;
  }

  private boolean isSought(Who who) {
    return who.name() != null
        && who.township() != null
        && (who.spoilt() == null || !IdNumber.hasNearlyForm(who.spoilt()))
        && !who.saysMore()
        && !who.isRegistered();
  }

  private List<String> there(Who who) {
    return beginningLike(who, thereOfName.getOrDefault(at(who), Set.of()));
  }

  private static List<String> beginningLike(Who who, Set<String> numbers) {
    String begins = who.spoilt() == null ? "" : who.spoilt();
    return numbers.stream().filter(number -> number.startsWith(begins)).toList();
  }

  /** The number of the person, null where there is none. */
  String find(Who who) {
    List<String> there = isSought(who) ? there(who) : List.of();
    if (there.size() != 1 || !isLikely(who)) {
      return null;
    }
    String number = there.get(0);
    return standing.getOrDefault(who.list(), Set.of()).contains(number) ? null : number;
  }

  private boolean isLikely(Who who) {
    int[] rows = lists.getOrDefault(who.list().source(), new int[2]);
    int bearers = ofName.get(Names.bare(who.name())).size();
    int neighbours = beginningLike(who, ofTownship.get(who.township())).size();
    double forIt = (rows[1] + 1.0) * everybody.size();
    double againstIt = (rows[0] - rows[1] + 1.0) * bearers * neighbours;
    return forIt / againstIt >= LIKELY;
  }
}
