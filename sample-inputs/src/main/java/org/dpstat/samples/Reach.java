package org.dpstat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/** The divisions for which there are figures: delivered counties, what lies below and above. */
final class Reach {
  private final Divisions divisions;
  private final Map<String, List<String>> countiesOf = new LinkedHashMap<>();
  private final Map<String, String> countyOfTownship = new LinkedHashMap<>();
  private final Map<String, List<String>> above = new HashMap<>();

  Reach(Collection<String> counties, Divisions divisions, LocalDate day) {
    this.divisions = divisions;
    for (String county : new TreeSet<>(counties)) {
      above(county)
          .forEach(code -> countiesOf.computeIfAbsent(code, c -> new ArrayList<>()).add(county));
      divisions.below(county).stream()
          .filter(d -> d.level() == Level.TOWNSHIP && d.isValidOn(day))
          .forEach(d -> countyOfTownship.put(d.code(), county));
    }
  }

  /** A county, its city and its province. */
  List<String> above(String county) {
    return above.computeIfAbsent(county, this::findAbove);
  }

  private List<String> findAbove(String county) {
    List<String> codes = new ArrayList<>(List.of(county));
    for (Level level : new Level[] {Level.CITY, Level.PROVINCE}) {
      divisions.findAbove(county, level).map(Division::code).ifPresent(codes::add);
    }
    return codes;
  }

  /** All divisions in which something at a place counts. */
  List<String> around(Place place) {
    List<String> codes = new ArrayList<>(above(place.county()));
    if (countyOfTownship.containsKey(place.township())) {
      codes.add(place.township());
    }
    return codes;
  }

  List<String> all() {
    List<String> codes = new ArrayList<>(countiesOf.keySet());
    codes.addAll(countyOfTownship.keySet());
    return codes;
  }

  /** The delivered counties in a division, or in which it lies. */
  List<String> counties(String division) {
    String county = countyOfTownship.get(division);
    return county == null ? countiesOf.get(division) : List.of(county);
  }

  boolean isTownship(String division) {
    return countyOfTownship.containsKey(division);
  }
}
