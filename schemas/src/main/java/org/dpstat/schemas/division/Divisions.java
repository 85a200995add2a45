package org.dpstat.schemas.division;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The administrative divisions with their history.
 *
 * <p>A code may have several spans, one after the other: under another name, or after it was out of
 * use. Where no day is named, its last span speaks for it.
 */
public final class Divisions implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Code of the whole country. */
  public static final String COUNTRY = "000000";

  private static final int TOWNSHIP = 9;

  private final ArrayList<Division> all;
  private final transient Map<String, List<Division>> byCode;
  private final transient Map<String, List<Division>> byParent;
  private final transient Map<String, List<Division>> bySuccessor;

  /** Divisions as given. */
  public Divisions(Collection<Division> divisions) {
    all = new ArrayList<>(divisions);
    List<Division> byDay = all.stream().sorted(Comparator.comparing(Division::validFrom)).toList();
    byCode = grouped(byDay, Division::code);
    bySuccessor = grouped(byDay, Division::successorCode);
    byParent = grouped(all.stream().filter(this::isLast).toList(), Division::parentCode);
  }

  private static Map<String, List<Division>> grouped(
      List<Division> divisions, Function<Division, String> key) {
    Map<String, List<Division>> groups = new HashMap<>();
    for (Division division : divisions) {
      if (key.apply(division) != null) {
        groups.computeIfAbsent(key.apply(division), k -> new ArrayList<>(1)).add(division);
      }
    }
    return groups;
  }

  /** Reads the CSV files of a folder. */
  public static Divisions load(Path folder) {
    return new Divisions(DivisionFiles.read(folder));
  }

  /**
   * The same divisions, townships only of the provinces in which some divisions lie: what is needed
   * to read their deliveries, and a tenth of the whole.
   */
  public Divisions withTownshipsAround(Collection<String> codes) {
    Set<String> provinces = new TreeSet<>();
    codes.forEach(code -> provinces.add(provinceOf(code)));
    if (provinces.contains(provinceOf(COUNTRY))) {
      return this;
    }
    return new Divisions(
        all.stream()
            .filter(d -> d.level() != Level.TOWNSHIP || provinces.contains(provinceOf(d.code())))
            .toList());
  }

  private static String provinceOf(String code) {
    return code.substring(0, 2);
  }

  /** All spans of all divisions in the order of the files. */
  public Collection<Division> all() {
    return Collections.unmodifiableList(all);
  }

  /** All codes ever in use. */
  public Set<String> codes() {
    return byCode.keySet();
  }

  /** The division of a code, replaced ones included. */
  public Optional<Division> find(String code) {
    return Optional.ofNullable(last(code));
  }

  /** The spans of a code, the earliest first. */
  public List<Division> spans(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  private Division last(String code) {
    List<Division> spans = spans(code);
    return spans.isEmpty() ? null : spans.get(spans.size() - 1);
  }

  private boolean isLast(Division division) {
    return division.equals(last(division.code()));
  }

  /** The code that a code has today: itself, or the last of its successors. */
  public String current(String code) {
    String at = code;
    for (Division d = last(at); d != null && d.successorCode() != null; ) {
      at = d.successorCode();
      d = last(at);
    }
    return at;
  }

  /** A division and all that went into it, directly or not. */
  public List<Division> withMerged(String code) {
    List<Division> merged = new ArrayList<>();
    find(code).ifPresent(merged::add);
    for (int i = 0; i < merged.size(); i++) {
      bySuccessor.getOrDefault(merged.get(i).code(), List.of()).stream()
          .filter(this::isLast)
          .forEach(merged::add);
    }
    return merged;
  }

  /**
   * The code that a code has on a day: forward to its successor, or back to what it replaced. Where
   * several divisions went into one, none of them stands for it, and the code stays, as it does
   * where nothing took its place; a township among them knows where it lay. A village goes with its
   * township: where that has another code, the village's own is not known.
   */
  public String on(String code, LocalDate day) {
    if (code.length() > TOWNSHIP) {
      String township = code.substring(0, TOWNSHIP);
      String then = on(township, day);
      return then.equals(township) ? code : then;
    }
    Set<String> then = standing(code, day);
    return then.size() == 1 ? then.iterator().next() : code;
  }

  /** What stood for a code on a day; nothing where it ended, or began, without another. */
  public Set<String> standing(String code, LocalDate day) {
    Division span = null;
    for (Division d : spans(code)) {
      span = d.validFrom().isAfter(day) ? span : d;
    }
    if (span == null) {
      return standingBefore(code, day);
    }
    if (span.isValidOn(day)) {
      return Set.of(code);
    }
    return span.successorCode() == null ? Set.of() : standing(span.successorCode(), day);
  }

  private Set<String> standingBefore(String code, LocalDate day) {
    Set<String> before = new TreeSet<>();
    if (!spans(code).isEmpty()) {
      LocalDate eve = spans(code).get(0).validFrom().minusDays(1);
      bySuccessor.getOrDefault(code, List.of()).stream()
          .filter(d -> eve.equals(d.validTo()))
          .forEach(d -> before.addAll(standing(d.code(), day)));
    }
    return before;
  }

  /**
   * The division of a level in which a code lies on a day. What became of a township is asked
   * first, then what became of the county above it; where several are possible, the code stays.
   */
  public Optional<String> placeOn(String code, Level level, LocalDate day) {
    Division division = last(code);
    if (division == null) {
      return Optional.empty();
    }
    Set<String> places = new TreeSet<>();
    standing(code, day).forEach(at -> findAbove(at, level).ifPresent(d -> places.add(d.code())));
    if (places.size() == 1) {
      return places.stream().findFirst();
    }
    if (division.level() == level) {
      return Optional.of(code);
    }
    return placeOn(division.parentCode(), level, day);
  }

  /** Divisions directly below, replaced ones included. */
  public List<Division> below(String code) {
    return byParent.getOrDefault(code, List.of());
  }

  /**
   * Today's county codes in a division; a county, replaced or not, is its own. What went from a
   * city that stands to another is the other's.
   */
  public Collection<String> countiesIn(String code) {
    TreeSet<String> counties = new TreeSet<>();
    collectCounties(code, counties);
    if (find(code).filter(Division::isStanding).isPresent()) {
      counties.removeIf(county -> !isWithin(county, code));
    }
    return counties;
  }

  private void collectCounties(String code, Set<String> counties) {
    Division division = last(code);
    if (division == null || division.level().compareTo(Level.COUNTY) > 0) {
      return;
    }
    if (division.level() == Level.COUNTY) {
      counties.add(current(code));
      return;
    }
    below(code).forEach(d -> collectCounties(d.code(), counties));
  }

  /** Whether a division lies in another, by today's codes; every division lies in itself. */
  public boolean isWithin(String code, String above) {
    String top = current(above);
    for (String at = current(code); at != null; ) {
      if (at.equals(top)) {
        return true;
      }
      Division division = last(at);
      at = division == null ? null : division.parentCode();
    }
    return false;
  }

  /** The division at or above a code that stands at a level. */
  public Optional<Division> findAbove(String code, Level level) {
    for (Division at = last(code); at != null; at = last(at.parentCode())) {
      if (at.level() == level) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Only the divisions travel; what finds them is made where they arrive. */
  private Object readResolve() {
    return new Divisions(all);
  }
}
