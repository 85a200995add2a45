package org.dpstat.samples;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is meant by a name and a township alone: the only one of the registers who bears it there,
 * where it is 256 times as likely that the row keeps to its township, as the list's other rows do,
 * as that somebody there bears the name by chance.
 */
final class Namesakes {
  private static final double LIKELY = 256;

  private final Set<String> everybody = new HashSet<>();
  private final Map<String, Set<String>> ofName = new HashMap<>();
  private final Map<String, Set<String>> ofTownship = new HashMap<>();
  private final Map<String, Set<String>> thereOfName = new HashMap<>();

  /** By source, rows with a number and a township: all, and those of people registered there. */
  private final Map<String, int[]> lists = new HashMap<>();

  /**
   * The namesakes of the registers.
   *
   * @param registered rows with a number that stand on a register and contest no number
   * @param listed rows with a number on other lists
   */
  Namesakes(Collection<Who> registered, Collection<Who> listed) {
    registered.forEach(this::register);
    listed.stream().filter(who -> who.township() != null).forEach(this::count);
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
    int[] rows = lists.computeIfAbsent(who.source(), source -> new int[2]);
    rows[0]++;
    rows[1] += ofTownship.getOrDefault(who.township(), Set.of()).contains(who.number()) ? 1 : 0;
  }

  /** The number of the person, null where there is none. */
  String find(Who who) {
    boolean isSought =
        who.name() != null
            && who.township() != null
            && who.spoilt() == null
            && !who.saysMore()
            && !who.isRegistered()
            && lists.containsKey(who.source());
    Set<String> there = isSought ? thereOfName.getOrDefault(at(who), Set.of()) : Set.of();
    return there.size() == 1 && isLikely(who) ? there.iterator().next() : null;
  }

  private boolean isLikely(Who who) {
    int[] rows = lists.get(who.source());
    int bearers = ofName.get(Names.bare(who.name())).size();
    int neighbours = ofTownship.get(who.township()).size();
    double forIt = (rows[1] + 1.0) * everybody.size();
    double againstIt = (rows[0] - rows[1] + 1.0) * bearers * neighbours;
    return forIt / againstIt >= LIKELY;
  }
}
