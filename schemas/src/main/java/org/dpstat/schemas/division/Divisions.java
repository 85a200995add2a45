package org.dpstat.schemas.division;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The administrative divisions with their history. */
public final class Divisions implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Code of the whole country. */
  public static final String COUNTRY = "000000";

  private final LinkedHashMap<String, Division> byCode = new LinkedHashMap<>();
  private final HashMap<String, ArrayList<Division>> byParent = new HashMap<>();

  /** Divisions as given; of several spans of one code the last is the one looked up. */
  public Divisions(Collection<Division> divisions) {
    divisions.forEach(d -> byCode.put(d.code(), d));
    for (Division d : byCode.values()) {
      if (d.parentCode() != null) {
        byParent.computeIfAbsent(d.parentCode(), p -> new ArrayList<>()).add(d);
      }
    }
  }

  /** Reads the CSV files of a folder. */
  public static Divisions load(Path folder) {
    return new Divisions(DivisionFiles.read(folder));
  }

  /** All divisions in the order of the files. */
  public Collection<Division> all() {
    return byCode.values();
  }

  /** The division of a code, replaced ones included. */
  public Optional<Division> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The code that a code has today: itself, or the last of its successors. */
  public String current(String code) {
    String at = code;
    for (Division d = byCode.get(at); d != null && d.successorCode() != null; ) {
      at = d.successorCode();
      d = byCode.get(at);
    }
    return at;
  }

  /**
   * The code that a code has on a day: forward to its successor, or back to what it replaced one
   * for one. Where several divisions went into one, none of them stands for it: the code stays.
   */
  public String on(String code, LocalDate day) {
    Division division = byCode.get(code);
    if (division == null || division.isValidOn(day)) {
      return code;
    }
    if (division.validFrom().isAfter(day)) {
      List<Division> before =
          byCode.values().stream().filter(d -> code.equals(d.successorCode())).toList();
      return before.size() == 1 ? on(before.get(0).code(), day) : code;
    }
    return division.successorCode() == null ? code : on(division.successorCode(), day);
  }

  /** Divisions directly below, replaced ones included. */
  public List<Division> below(String code) {
    List<Division> below = byParent.get(code);
    return below == null ? List.of() : below;
  }

  /** Today's county codes in a division; a county, replaced or not, is its own. */
  public Collection<String> countiesIn(String code) {
    TreeSet<String> counties = new TreeSet<>();
    collectCounties(current(code), counties);
    return counties;
  }

  private void collectCounties(String code, Set<String> counties) {
    Division division = byCode.get(code);
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
      Division division = byCode.get(at);
      at = division == null ? null : division.parentCode();
    }
    return false;
  }

  /** The division at or above a code that stands at a level. */
  public Optional<Division> findAbove(String code, Level level) {
    for (Division at = byCode.get(code); at != null; at = byCode.get(at.parentCode())) {
      if (at.level() == level) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
