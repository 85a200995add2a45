package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Edition;
import org.dpstat.schemas.division.Level;
import org.dpstat.warehouse.relation.Recast;

/**
 * Which divisions of an edition are shown: the one that was asked for and those directly below it;
 * where none was, all from counties up.
 */
final class ShownDivisions {
  private final Divisions divisions;
  private final Edition edition;
  private final Set<String> tops = new HashSet<>();
  private final Set<String> below = new HashSet<>();
  private final String known;

  /**
   * The divisions to be shown.
   *
   * @param asked code of any day, null for all
   * @throws UsageFault where there is no such code; it names the nearest
   */
  ShownDivisions(Divisions divisions, LocalDate asOf, LocalDate day, String asked) {
    this.divisions = divisions;
    this.edition = new Edition(divisions, asOf, day);
    this.known = asked == null ? null : divisions.on(asked, asOf);
    if (asked != null) {
      FigurePlace.of(divisions, asked, day);
      tops.addAll(edition.standing(asked));
      divisions.all().stream()
          .filter(d -> d.isValidOn(day) && tops.contains(d.parentCode()))
          .forEach(d -> below.add(d.code()));
    }
  }

  /** Which rows of figures these are. */
  Column condition() {
    Column code = col("division_code");
    Column level = col("division_level");
    if (known == null) {
      return level.notEqual("township");
    }
    Set<String> shown = new HashSet<>(tops);
    shown.addAll(below);
    return code.isin(shown.toArray()).or(level.equalTo(Recast.UNPLACED_LEVEL));
  }

  /** Whether a row is shown: of counties that cannot be placed those that may lie there. */
  boolean shows(String code, String level) {
    if (known == null || !isUnplaced(level)) {
      return true;
    }
    Optional<String> above =
        edition.placeOn(code, Level.CITY).or(() -> edition.placeOn(code, Level.PROVINCE));
    return code.equals(known) || above.filter(tops::contains).isPresent();
  }

  /** Name of a division on the day; of one that cannot be placed that of the as-of date. */
  String nameOf(String code) {
    return divisions.spans(code).stream()
        .filter(span -> span.isValidOn(edition.day()))
        .findFirst()
        .or(() -> divisions.find(code))
        .map(Division::name)
        .orElse("");
  }

  static boolean isUnplaced(String level) {
    return level.equals(Recast.UNPLACED_LEVEL);
  }
}
