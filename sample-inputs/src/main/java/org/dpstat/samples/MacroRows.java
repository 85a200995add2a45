package org.dpstat.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/**
 * Figures of the economy: of the nation, of provinces with their cities, of cities with their
 * counties, and of counties that answer to no city here. A city's own list says something else of
 * it than the province's.
 */
final class MacroRows implements TableRows {
  private static final int YEARS_BEFORE = 2;
  private static final double[] GDP = {6.4, 5.9, 2.6, 8.1, 3.2, 5.3, 5.0, 4.9};
  private static final double[] INCOMES = {8.8, 8.6, 4.7, 9.1, 5.0, 6.3, 5.3, 5.1};
  private static final double[] PRICES = {102.1, 102.9, 102.5, 100.9, 102.0, 100.2, 100.3, 100.1};

  private final Settings settings;
  private final Divisions divisions;
  private final Set<String> provinces = new TreeSet<>();
  private final Set<String> cities = new TreeSet<>();
  private final Set<String> senders = new TreeSet<>();

  MacroRows(Settings settings, Collection<String> counties, Divisions divisions) {
    this.settings = settings;
    this.divisions = divisions;
    senders.add(Divisions.COUNTRY);
    senders.addAll(settings.divisions());
    for (String county : counties) {
      divisions.findAbove(county, Level.PROVINCE).map(Division::code).ifPresent(provinces::add);
      divisions.findAbove(county, Level.CITY).map(Division::code).ifPresent(cities::add);
    }
    senders.addAll(provinces);
  }

  @Override
  public List<Delivery> deliveries() {
    String year = Integer.toString(settings.lastYear());
    return senders.stream().map(sender -> Delivery.of("macro", sender, year)).toList();
  }

  @Override
  public List<Row> rows(Delivery delivery) {
    List<Row> rows = new ArrayList<>();
    int first = settings.years().get(0) - YEARS_BEFORE;
    for (String place : places(delivery.division())) {
      IntStream.rangeClosed(first, settings.lastYear())
          .mapToObj(year -> row(delivery.division(), place, year))
          .forEach(rows::add);
    }
    return rows;
  }

  private List<String> places(String sender) {
    List<String> places = new ArrayList<>(List.of(sender));
    if (provinces.contains(sender)) {
      cities.stream().filter(city -> divisions.isWithin(city, sender)).forEach(places::add);
    } else if (cities.contains(sender)) {
      places.addAll(divisions.countiesIn(sender));
    }
    return places;
  }

  /** Plans compare with what a division says of itself. */
  private Row row(String sender, String place, int year) {
    boolean isOwn = sender.equals(place);
    double bias = isOwn ? 0 : 0.7;
    return Row.ofTable(isOwn)
        .set("place", place)
        .set("for_year", year)
        .set("gdp_growth_pct", figure(GDP, place, year, bias))
        .set("residents_income_growth_pct", figure(INCOMES, place, year, bias))
        .set("price_index", hasPrices(sender, place, year) ? price(place, year) : null)
        .set("residents", 200_000 + (place + year).hashCode() % 50_000);
  }

  /** Counties and cities know their own prices in some years only. */
  private static boolean hasPrices(String sender, String place, int year) {
    boolean isProvince = place.endsWith("0000");
    return isProvince || (sender.equals(place) && place.endsWith("00") && year % 4 == 3);
  }

  private static BigDecimal price(String place, int year) {
    return figure(PRICES, place, year, 0);
  }

  private static BigDecimal figure(double[] pattern, String place, int year, double bias) {
    double own =
        place.endsWith("0000") ? 0 : Math.floorMod((place + year).hashCode(), 9) / 10.0 - 0.4;
    double figure = pattern[Math.floorMod(year - 2018, pattern.length)] + own + bias;
    return BigDecimal.valueOf(Math.round(figure * 10), 1);
  }
}
