package org.dpstat.schemas.division;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The divisions of one day as those know them who know only the divisions of another. Unlike {@link
 * Divisions#on}, it holds nothing for certain that may have been otherwise: where a county of the
 * other day was several on this day, who is known to be in that county has none of them.
 */
public final class Edition {
  private final Divisions divisions;
  private final LocalDate known;
  private final LocalDate day;

  /** Codes of the day by what they were on the later day from which they are known. */
  private final Map<String, Set<String>> before = new HashMap<>();

  /**
   * An edition.
   *
   * @param known day of the divisions that are known
   * @param day day of the divisions that are asked for
   */
  public Edition(Divisions divisions, LocalDate known, LocalDate day) {
    this.divisions = divisions;
    this.known = known;
    this.day = day;
    if (day.isBefore(known)) {
      divisions.codes().stream()
          .filter(code -> isValid(code, day))
          .forEach(code -> divisions.standing(code, known).forEach(now -> add(now, code)));
    }
  }

  private void add(String now, String code) {
    before.computeIfAbsent(now, c -> new TreeSet<>()).add(code);
  }

  /** The day whose divisions are asked for. */
  public LocalDate day() {
    return day;
  }

  /**
   * What a division was, or became, on the day: several where they were merged in between, none
   * where it was split, or began or ended without another.
   */
  public Set<String> standing(String code) {
    if (day.isBefore(known) && isValid(code, known)) {
      return before.getOrDefault(code, Set.of());
    }
    return isSplit(code) ? Set.of() : divisions.standing(code, day);
  }

  /** Only of townships the files tell where each part went: most of a county is not all of it. */
  private boolean isSplit(String code) {
    for (Division span : divisions.spans(code)) {
      boolean hasEnded = span.validTo() != null && span.validTo().isBefore(day);
      if (span.level() == Level.COUNTY && hasEnded && span.successorCode() != null) {
        return "split".equals(span.changeKind()) || isSplit(span.successorCode());
      }
    }
    return false;
  }

  /**
   * The division of a level in which that is which is known to be in a division; empty where it may
   * be in several, or in none that is known. What is above a county is then that of the county.
   */
  public Optional<String> placeOn(String code, Level level) {
    Division division = divisions.find(code).orElse(null);
    if (division == null || division.level().compareTo(level) < 0) {
      return Optional.empty();
    }
    Set<String> places =
        standing(code).stream()
            .flatMap(at -> divisions.findAbove(at, level).stream())
            .map(Division::code)
            .collect(Collectors.toSet());
    if (places.size() == 1) {
      return places.stream().findFirst();
    }
    boolean isOpen = places.size() > 1 && level == Level.COUNTY;
    return isOpen || division.level() == level
        ? Optional.empty()
        : placeOn(division.parentCode(), level);
  }

  private boolean isValid(String code, LocalDate on) {
    return divisions.spans(code).stream().anyMatch(span -> span.isValidOn(on));
  }
}
