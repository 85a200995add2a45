package org.dpstat.samples;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dpstat.samples.Delivery.Content;
import org.dpstat.samples.Delivery.State;
import org.dpstat.schemas.division.Divisions;

/**
 * Who sends what and when. Most counties send one list a month; the first and the last few counties
 * do what deliveries have to stand: corrections, repetitions, gaps, empty lists, a city's list
 * beside a county's.
 */
final class Scenario {
  static final List<String> SOURCES =
      List.of("certificate", "assistance", "death", "nursing-allowance");

  private final List<String> counties;
  private final List<String> cities;
  private final Divisions divisions;
  private final List<YearMonth> periods;
  private final YearMonth last;

  Scenario(Settings settings, List<String> counties, Divisions divisions) {
    this.counties = counties;
    this.divisions = divisions;
    this.cities = settings.divisions().stream().filter(d -> d.endsWith("00")).sorted().toList();
    this.periods = settings.periods();
    this.last = settings.lastPeriod();
  }

  List<Delivery> deliveries() {
    List<Delivery> all = new ArrayList<>();
    for (YearMonth period : periods) {
      for (String source : SOURCES) {
        counties.forEach(county -> all.addAll(ofCounty(source, county, period)));
        cities.stream()
            .filter(city -> isSentByCity(source, period))
            .forEach(city -> all.add(one(source, city, period, Content.FULL)));
      }
    }
    return all;
  }

  /** Assistance at the end and deaths one list earlier come from the cities. */
  private boolean isSentByCity(String source, YearMonth period) {
    boolean isLast = period.equals(last);
    boolean isBeforeLast = periods.size() > 1 && period.equals(periods.get(periods.size() - 2));
    return source.equals("assistance") ? isLast : source.equals("death") && isBeforeLast;
  }

  private List<Delivery> ofCounty(String source, String county, YearMonth period) {
    boolean isCovered =
        isSentByCity(source, period)
            && cities.stream().anyMatch(c -> isIn(county, c) && !county.equals(first(c)));
    return isCovered ? List.of() : own(source, county, period);
  }

  private boolean isIn(String county, String city) {
    return divisions.isWithin(county, city);
  }

  /** The county that sends a list of its own beside the city's. */
  String first(String city) {
    return divisions.countiesIn(city).iterator().next();
  }

  private List<Delivery> own(String source, String county, YearMonth period) {
    String key = source + " " + place(county) + (period.equals(last) ? " last" : "");
    return switch (key) {
      case "certificate 0 last" -> corrected(source, county, period, "", "v2");
      case "certificate 1 last" -> repeated(source, county, period);
      case "certificate 4 last" -> List.of();
      case "nursing-allowance 0 last" -> corrected(source, county, period, "", "v2", "v10");
      case "nursing-allowance 1 last" -> List.of();
      case "nursing-allowance 2 last", "death 3 last" ->
          List.of(one(source, county, period, Content.EMPTY));
      case "nursing-allowance -2", "nursing-allowance -2 last" -> List.of();
      case "assistance -1 last" -> corrected(source, county, period, "", "v2", "更正");
      default -> List.of(one(source, county, period, Content.FULL));
    };
  }

  /** Position from the start, or negative from the end for the last two of at least seven. */
  private int place(String county) {
    int at = counties.indexOf(county);
    int fromEnd = at - counties.size();
    return counties.size() >= 7 && fromEnd >= -2 ? fromEnd : at;
  }

  private static Delivery one(String source, String division, YearMonth period, Content content) {
    return new Delivery(source, division, period, "", State.LOADED, content);
  }

  private static List<Delivery> corrected(
      String source, String county, YearMonth period, String... labels) {
    String counting = labels[labels.length - 1];
    return Stream.of(labels)
        .map(
            label ->
                label.equals(counting)
                    ? new Delivery(source, county, period, label, State.LOADED, Content.FULL)
                    : new Delivery(
                        source, county, period, label, State.SUPERSEDED, Content.OUTDATED))
        .toList();
  }

  private static List<Delivery> repeated(String source, String county, YearMonth period) {
    return List.of(
        one(source, county, period, Content.FULL),
        new Delivery(source, county, period, "重报", State.DUPLICATE, Content.REPEATED));
  }
}
