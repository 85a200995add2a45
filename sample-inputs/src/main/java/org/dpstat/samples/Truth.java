package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dpstat.samples.Fact.Certified;
import org.dpstat.samples.Figure.Count;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/** The figures that have to come out, from counties up to provinces. */
final class Truth {
  private final Map<Figure, Count> counts = new TreeMap<>();
  private final Collection<String> counties;
  private final Divisions divisions;
  private final Census census;
  private final Payments payments;

  Truth(Ledger ledger, Settings settings, Collection<String> counties, Divisions divisions) {
    this.counties = counties;
    this.divisions = divisions;
    CountingLists lists = new CountingLists(ledger, divisions, YearMonth.from(settings.asOf()));
    this.census = new Census(lists, counties, settings.asOf());
    this.payments = new Payments(lists, counties);
  }

  Map<Figure, Count> figures() {
    Map<String, Certified> population = census.population();
    Set<String> inSpecialHardship = census.inSpecialHardship();
    for (String county : counties) {
      openTotals(county, population.keySet());
    }
    for (Certified person : population.values()) {
      boolean isSevere = person.grade().compareTo("2") <= 0;
      add(person, isSevere && !inSpecialHardship.contains(person.number()));
    }
    rollUp();
    counts.entrySet().removeIf(e -> !e.getKey().isTotal() && !e.getValue().isKnown());
    return counts;
  }

  private void openTotals(String county, Set<String> population) {
    count(new Figure(Figure.POPULATION, county, "total", "all")).markKnown();
    Count coverage = count(new Figure(Figure.COVERAGE, county, "total", "all"));
    if (payments.isKnown(county)) {
      coverage.markKnown();
    }
    coverage.addUnmatched(payments.unmatched(county, population));
  }

  private void add(Certified person, boolean isEligible) {
    boolean isKnown = payments.isKnown(person.county());
    census
        .attributes(person)
        .forEach(
            (breakdown, code) -> {
              Figure cell = new Figure(Figure.POPULATION, person.county(), breakdown, code);
              count(cell).markKnown();
              count(cell).add(true, true);
              Figure rate = new Figure(Figure.COVERAGE, person.county(), breakdown, code);
              if (isKnown) {
                count(rate).markKnown();
                count(rate).add(isEligible, payments.isPaid(person.number()));
              } else if (isEligible) {
                count(rate).addNotKnown();
              }
            });
  }

  private Count count(Figure figure) {
    return counts.computeIfAbsent(figure, f -> new Count());
  }

  /** A city and a province are the sums of their counties. */
  private void rollUp() {
    Map<Figure, Count> ofCounties = new TreeMap<>(counts);
    ofCounties.forEach(
        (figure, count) -> {
          for (Level level : new Level[] {Level.CITY, Level.PROVINCE}) {
            divisions
                .findAbove(figure.division(), level)
                .map(Division::code)
                .ifPresent(code -> count(figure.in(code)).add(count));
          }
        });
  }
}
