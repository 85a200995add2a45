package org.dpstat.benchmark;

import java.util.HashMap;
import java.util.Map;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/** The names by which the rows of one delivery may call the divisions in it. */
final class DivisionWords {
  private static final String AMBIGUOUS = "";

  private final Divisions divisions;
  private final Map<String, String> today = new HashMap<>();
  private final Map<String, String> former = new HashMap<>();

  DivisionWords(Divisions divisions, String delivered) {
    this.divisions = divisions;
    divisions.withMerged(divisions.current(delivered)).forEach(this::addWithBelow);
  }

  /** Code by name: today's names before former ones, full names before those of offices. */
  Map<String, String> words() {
    Map<String, String> words = new HashMap<>(former);
    words.putAll(today);
    Map<String, String> offices = new HashMap<>();
    words.forEach(
        (name, code) -> {
          if (name.endsWith("街道") || name.endsWith("地区")) {
            offices.putIfAbsent(name + "办", code);
            offices.putIfAbsent(name + "办事处", code);
          }
          if (name.endsWith("街道")) {
            offices.putIfAbsent(name.substring(0, name.length() - 2) + "办事处", code);
          }
        });
    offices.forEach(words::putIfAbsent);
    words.values().removeIf(AMBIGUOUS::equals);
    return words;
  }

  private void addWithBelow(Division division) {
    divisions.spans(division.code()).forEach(this::addNames);
    divisions.below(division.code()).forEach(this::addWithBelow);
  }

  private void addNames(Division division) {
    Map<String, String> names = division.isStanding() ? today : former;
    String name = "";
    for (Division at = division;
        at != null && at.level() != Level.COUNTRY;
        at = divisions.find(at.parentCode()).orElse(null)) {
      name = at.name() + name;
      names.merge(name, division.code(), this::oneOf);
    }
  }

  private String oneOf(String code, String other) {
    if (code.equals(other)) {
      return code;
    }
    String current = divisions.current(code);
    return current.equals(divisions.current(other)) ? current : AMBIGUOUS;
  }
}
