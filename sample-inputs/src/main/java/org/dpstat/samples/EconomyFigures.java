package org.dpstat.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dpstat.samples.Fact.Economy;
import org.dpstat.samples.Ledger.Counted;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/**
 * What is known of the economy of divisions, each number from the list of the lowest that tells it.
 */
final class EconomyFigures {
  private static final int HUNDRED = 100;

  private final Divisions divisions;
  private final Map<String, Economy> figures = new HashMap<>();

  EconomyFigures(List<Counted> lists, Divisions divisions) {
    this.divisions = divisions;
    lists.stream().sorted(Comparator.comparing(this::levelOf)).forEach(this::add);
  }

  private Level levelOf(Counted list) {
    return divisions.find(senderOf(list)).orElseThrow().level();
  }

  private String senderOf(Counted list) {
    return divisions.current(list.delivery().division());
  }

  /** Lower ones come later: of each number the last that tells it speaks. */
  private void add(Counted list) {
    list.facts().values().stream()
        .flatMap(List::stream)
        .map(Economy.class::cast)
        .filter(e -> divisions.isWithin(e.place(), senderOf(list)))
        .forEach(e -> figures.merge(e.place() + e.year(), e, (known, later) -> later.or(known)));
  }

  /** By what prices have risen over some years: of the division, else of the nearest above. */
  OptionalDouble prices(String division, IntStream years) {
    List<Double> indices = new ArrayList<>();
    years.forEach(year -> indices.add(price(division, year)));
    return indices.stream().anyMatch(Objects::isNull)
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            indices.stream().mapToDouble(i -> i / HUNDRED).reduce(1, (a, b) -> a * b));
  }

  /** The latest number of residents of a division up to a year, null where none is told. */
  Integer residents(String division, int until) {
    return figures.values().stream()
        .filter(e -> e.place().equals(division) && e.year() <= until && e.residents() != null)
        .max(Comparator.comparing(Economy::year))
        .map(Economy::residents)
        .orElse(null);
  }

  private Double price(String division, int year) {
    for (String at = division; at != null; at = parent(at)) {
      Economy economy = figures.get(at + year);
      if (economy != null && economy.prices() != null) {
        return economy.prices();
      }
    }
    return null;
  }

  private String parent(String code) {
    return divisions.find(code).map(Division::parentCode).orElse(null);
  }

  /** Mean growth of a division's measure over some years. */
  OptionalDouble growth(String division, Function<Economy, Double> measure, IntStream years) {
    List<Double> percents = new ArrayList<>();
    years.forEach(
        year -> {
          Economy economy = figures.get(division + year);
          percents.add(economy == null ? null : measure.apply(economy));
        });
    return Growth.mean(percents);
  }
}
