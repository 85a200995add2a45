package org.dpstat.samples;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dpstat.samples.Fact.Reported;
import org.dpstat.samples.Ledger.Counted;

/** Indicators that rest on what departments report. */
final class ReportedFigures {
  private static final List<String> INDICATORS =
      List.of("accessible-environment", "accessible-new-projects", "satisfaction");
  private static final int DECIMALS = 10;

  private final List<Reported> rows;
  private final int year;

  ReportedFigures(List<Counted> lists, int year) {
    this.year = year;
    this.rows =
        lists.stream()
            .flatMap(list -> list.facts().values().stream().flatMap(List::stream))
            .map(Reported.class::cast)
            .toList();
  }

  Map<Figure, Cell> cells(Reach reach) {
    Map<Figure, Cell> cells = new TreeMap<>();
    for (String indicator : INDICATORS) {
      for (String division : reach.all()) {
        Cell cell =
            latest(indicator, division)
                .map(row -> Cell.of(decimal(row.number()), "extract"))
                .orElse(Cell.of(null, Cell.NONE));
        cells.put(Figure.total(year, indicator, division), cell);
      }
    }
    return cells;
  }

  /** The latest report up to the year that tells a number, where none does one that tells words. */
  private Optional<Reported> latest(String indicator, String division) {
    return rows.stream()
        .filter(row -> row.indicator().equals(indicator) && row.place().equals(division))
        .filter(row -> row.year() <= year)
        .filter(row -> row.number() != null || row.hasWords())
        .max(
            Comparator.comparing((Reported row) -> row.number() != null)
                .thenComparing(Reported::year));
  }

  private static BigDecimal decimal(BigDecimal number) {
    return number == null ? null : number.setScale(DECIMALS);
  }
}
