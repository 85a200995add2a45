package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dpstat.samples.Fact.Done;

/** What was done since the five years of a plan began, for everybody who is on the lists. */
final class EventFigures {
  private static final int YEARS = 5;

  private final Evidence evidence;
  private final Reach reach;
  private final LocalDate asOf;
  private final Map<Figure, Cell> cells = new TreeMap<>();

  EventFigures(Evidence evidence, Reach reach, LocalDate asOf) {
    this.evidence = evidence;
    this.reach = reach;
    this.asOf = asOf;
    count("training-persons", "training", row -> orRow(evidence.identity().key(row), row));
    count("training-attendances", "training", row -> row);
    count("home-modification", "home-modification", this::household);
  }

  private Object household(Done works) {
    return works.household() == null
        ? orRow(evidence.identity().key(works), works)
        : works.place().county() + " " + works.household();
  }

  /** Nobody known counts by each row. */
  private static Object orRow(String key, Done row) {
    return key == null ? row : key;
  }

  private void count(String indicator, String source, Function<Done, Object> whatCounts) {
    for (String division : reach.all()) {
      boolean isTold = false;
      Set<Object> counted = new HashSet<>();
      for (String county : reach.counties(division)) {
        isTold |= evidence.lists().hasEver(source, county);
        evidence
            .lists()
            .events(source, county, Done.class)
            .filter(row -> row.isDone() && isSinceBegin(row.on()))
            .filter(row -> reach.around(row.place()).contains(division))
            .forEach(row -> counted.add(whatCounts.apply(row)));
      }
      cells.put(Figure.total(asOf.getYear(), indicator, division), cell(isTold, counted.size()));
    }
  }

  private boolean isSinceBegin(LocalDate day) {
    int first = (asOf.getYear() - 1) / YEARS * YEARS + 1;
    return day.getYear() >= first && !day.isAfter(asOf);
  }

  private static Cell cell(boolean isTold, long number) {
    if (!isTold) {
      return Cell.of(null, Cell.NONE);
    }
    BigDecimal value = BigDecimal.valueOf(number).setScale(10);
    return new Cell(number, null, value, number, null, null, null, "extract", null, null);
  }

  Map<Figure, Cell> cells() {
    return cells;
  }
}
