package org.dpstat.jobs.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/**
 * A division of which someone asks for a figure, as it stands on the day of the figure.
 *
 * @param counties codes of the counties that make it up, or of the one in which it lies
 */
record FigurePlace(Division division, List<String> counties, Divisions divisions) {

  /**
   * The division of a code, carried to the day where it was replaced.
   *
   * @throws UsageFault where there is none; it names the nearest
   */
  static FigurePlace of(Divisions divisions, String asked, LocalDate day) {
    String code = divisions.find(asked).isPresent() ? divisions.on(asked, day) : asked;
    Division division = spanOn(divisions, code, day).orElseThrow(() -> unknown(divisions, asked));
    return new FigurePlace(division, countiesOf(divisions, division, day), divisions);
  }

  private static Optional<Division> spanOn(Divisions divisions, String code, LocalDate day) {
    return divisions.spans(code).stream()
        .filter(d -> d.isValidOn(day))
        .findFirst()
        .or(() -> divisions.find(code));
  }

  private static UsageFault unknown(Divisions divisions, String asked) {
    Map<String, String> names =
        divisions.all().stream()
            .filter(Division::isStanding)
            .collect(Collectors.toMap(Division::code, Division::name));
    return new UsageFault("explain.division.unknown", asked, Nearest.to(asked, names));
  }

  private static List<String> countiesOf(Divisions divisions, Division division, LocalDate day) {
    Level level = division.level();
    if (level.compareTo(Level.COUNTY) >= 0) {
      return divisions.findAbove(division.code(), Level.COUNTY).map(Division::code).stream()
          .toList();
    }
    return divisions.all().stream()
        .filter(d -> d.level() == Level.COUNTY && d.isValidOn(day))
        .map(Division::code)
        .filter(county -> divisions.findAbove(county, level).filter(division::equals).isPresent())
        .sorted()
        .toList();
  }

  String code() {
    return division.code();
  }

  boolean isAboveCounties() {
    return division.level().compareTo(Level.COUNTY) < 0;
  }

  boolean isBelowCounties() {
    return division.level().compareTo(Level.COUNTY) > 0;
  }

  /** Its level as tables have it. */
  String level() {
    return division.level().name().toLowerCase(Locale.ROOT);
  }

  /** Names of the divisions above it, the largest first. */
  String above() {
    StringBuilder names = new StringBuilder();
    Optional<Division> at = above(division);
    while (at.isPresent() && !at.get().code().equals(Divisions.COUNTRY)) {
      names.insert(0, at.get().name());
      at = above(at.get());
    }
    return names.toString();
  }

  private Optional<Division> above(Division below) {
    return Optional.ofNullable(below.parentCode()).flatMap(divisions::find);
  }

  /** Whether what holds in a division holds for it, or for a part of it. */
  boolean concerns(String other) {
    return other.equals(Divisions.COUNTRY)
        || divisions.isWithin(code(), other)
        || divisions.isWithin(other, code());
  }

  /** Codes of all that lies in it and is no smaller than a county, and its own. */
  List<String> downToCounties() {
    return divisions.all().stream()
        .filter(d -> d.level().compareTo(Level.COUNTY) <= 0)
        .map(Division::code)
        .filter(code -> divisions.isWithin(code, code()))
        .distinct()
        .toList();
  }

  /** Codes under which lists in force stand that are about people in it: today's. */
  List<String> placesOfPeople() {
    return today(counties);
  }

  /** Codes under which lists in force stand that are about divisions. */
  List<String> ownPlaces() {
    return today(List.of(code()));
  }

  private List<String> today(List<String> codes) {
    return List.copyOf(new TreeSet<>(codes.stream().map(divisions::current).toList()));
  }
}
