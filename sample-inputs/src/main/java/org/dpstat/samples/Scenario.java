package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dpstat.samples.Delivery.Content;
import org.dpstat.samples.Delivery.State;
import org.dpstat.schemas.division.Divisions;

/**
 * Who sends what and when. Most counties send one list a month; some do what deliveries have to
 * stand: corrections, repetitions, gaps, empty lists, a city's list beside a county's, no list at
 * all. A part is given to the county at its position.
 */
final class Scenario {
  private static final List<String> MONTHLY =
      List.of("certificate", "assistance", "death", "living-allowance", "nursing-allowance");

  /** Sent once: by cities for all their counties, elsewhere by the county. */
  private static final List<String> OFFICES =
      List.of(
          "enrolment",
          "rehabilitation",
          "assistive-device",
          "family-doctor",
          "care",
          "home-visit",
          "employment",
          "poverty-monitoring");

  /** Sent for each year of the plans. */
  private static final List<String> SINCE_PLAN_BEGAN = List.of("training", "home-modification");

  private static final Set<String> MONTHLY_OFFICES = Set.of("employment", "poverty-monitoring");
  private static final int WITHOUT_REGISTER = 9;
  private static final int MONTHS_TOO_OLD = 5;

  private final Settings settings;
  private final List<String> counties;
  private final List<String> cities;
  private final Divisions divisions;
  private final YearMonth last;

  Scenario(Settings settings, List<String> counties, Divisions divisions) {
    this.settings = settings;
    this.counties = counties;
    this.divisions = divisions;
    this.cities = settings.divisions().stream().filter(d -> d.endsWith("00")).sorted().toList();
    this.last = settings.lastPeriod();
  }

  /** All lists of people, in the order in which they are written. */
  List<Delivery> deliveries() {
    List<Delivery> all = new ArrayList<>();
    for (int year : settings.years()) {
      counties.forEach(county -> all.addAll(survey(county, year)));
    }
    for (YearMonth period : settings.periods()) {
      for (String source : MONTHLY) {
        counties.forEach(county -> all.addAll(ofCounty(source, county, period)));
        cities.stream()
            .filter(city -> isSentByCity(source, period))
            .forEach(city -> all.add(Delivery.of(source, city, Delivery.period(period))));
      }
    }
    for (String source : List.of("pension", "medical")) {
      counties.forEach(county -> all.addAll(own(source, county, last)));
    }
    OFFICES.forEach(source -> all.addAll(ofOffice(source)));
    SINCE_PLAN_BEGAN.forEach(source -> all.addAll(ofPlan(source)));
    return all;
  }

  /** What most counties answer to their leads, some for the second time. */
  List<Delivery> verifications() {
    List<Delivery> all = new ArrayList<>();
    for (YearMonth period : List.of(last.minusMonths(1), last)) {
      boolean isLast = period.equals(last);
      counties.stream()
          .filter(c -> isLast ? counties.indexOf(c) % 6 != 4 : answersEarly(c))
          .forEach(c -> all.add(Delivery.of("verification", c, Delivery.period(period))));
    }
    return all;
  }

  private boolean answersEarly(String county) {
    return settings.months() > 1 && counties.indexOf(county) % 8 == 1;
  }

  /** Each list is missing somewhere: of one county in four, care of the cities. */
  private List<Delivery> ofOffice(String source) {
    String period =
        MONTHLY_OFFICES.contains(source)
            ? Delivery.period(last)
            : Integer.toString(settings.lastYear());
    return senders(OFFICES.indexOf(source)).stream()
        .filter(sender -> !source.equals("care") || !sender.endsWith("00"))
        .map(sender -> Delivery.of(source, sender, period))
        .toList();
  }

  /** Children are told of once a year; who came further stands on the next list again. */
  List<Delivery> ofChildren() {
    return IntStream.rangeClosed(settings.lastYear() - 1, settings.lastYear())
        .mapToObj(Integer::toString)
        .flatMap(
            year ->
                senders(3).stream()
                    .map(sender -> Delivery.of("child-rehabilitation", sender, year)))
        .toList();
  }

  private List<Delivery> ofPlan(String source) {
    int first = (settings.lastYear() - 1) / 5 * 5 + 1;
    return IntStream.rangeClosed(first, settings.lastYear())
        .mapToObj(Integer::toString)
        .flatMap(year -> senders(0).stream().map(sender -> Delivery.of(source, sender, year)))
        .toList();
  }

  /** The cities, and of the counties elsewhere three in four, others at each turn. */
  List<String> senders(int turn) {
    List<String> single =
        counties.stream()
            .filter(county -> cities.stream().noneMatch(c -> divisions.isWithin(county, c)))
            .toList();
    Stream<String> some =
        single.stream().filter(county -> (single.indexOf(county) + turn) % 4 != 0);
    return Stream.concat(cities.stream(), some).toList();
  }

  /** Whether a county sends a list of its own beside the city's. */
  boolean isBesideCity(Delivery delivery, String county) {
    return !delivery.isCounty()
        && MONTHLY.contains(delivery.source())
        && county.equals(first(delivery.division()));
  }

  /** By the county's code of the time. */
  private List<Delivery> survey(String county, int year) {
    String named = divisions.on(county, LocalDate.of(year, 8, 1));
    Delivery full = Delivery.of("survey", named, Integer.toString(year));
    boolean isFirst = year == settings.years().get(0) && settings.years().size() > 1;
    boolean isLast = year == settings.lastYear();
    return switch (counties.indexOf(county)) {
      case 4 -> isLast ? corrected(full, "", "二次") : List.of(full);
      case 8 -> List.of();
      case 11 -> isFirst ? List.of() : List.of(full);
      default -> List.of(full);
    };
  }

  /** Whether a register of the county is ever delivered. */
  boolean hasRegister(String county) {
    return counties.indexOf(county) != WITHOUT_REGISTER;
  }

  /** Assistance at the end and deaths one list earlier come from the cities. */
  private boolean isSentByCity(String source, YearMonth period) {
    boolean isLast = period.equals(last);
    boolean isBeforeLast = settings.months() > 1 && period.equals(last.minusMonths(1));
    return source.equals("assistance") ? isLast : source.equals("death") && isBeforeLast;
  }

  private List<Delivery> ofCounty(String source, String county, YearMonth period) {
    boolean isCovered =
        isSentByCity(source, period)
            && cities.stream()
                .anyMatch(c -> divisions.isWithin(county, c) && !county.equals(first(c)));
    return isCovered ? List.of() : own(source, county, period);
  }

  /** The county that sends a list of its own beside the city's. */
  String first(String city) {
    return divisions.countiesIn(city).iterator().next();
  }

  private List<Delivery> own(String source, String county, YearMonth period) {
    boolean isLast = period.equals(last);
    Delivery full = Delivery.of(source, county, Delivery.period(period));
    String part = source + " " + counties.indexOf(county) + (isLast ? " last" : "");
    return switch (part) {
      case "certificate 0 last" -> corrected(full, "", "v2");
      case "certificate 1 last" -> repeated(full);
      case "certificate 4 last", "living-allowance 11 last", "nursing-allowance 2 last" ->
          List.of();
      case "nursing-allowance 0 last" -> corrected(full, "", "v2", "v10");
      case "nursing-allowance 3 last", "living-allowance 5 last", "death 3 last" ->
          List.of(with(full, "", State.LOADED, Content.EMPTY));
      case "assistance 0" -> isTooOld(county) ? tooOld(full, period) : List.of(full);
      case "assistance 0 last" -> isTooOld(county) ? List.of() : List.of(full);
      case "assistance 16 last" -> corrected(full, "", "v2", "更正");
      default -> isWithout(source, county) ? List.of() : List.of(full);
    };
  }

  private boolean isWithout(String source, String county) {
    Set<Integer> without =
        switch (source) {
          case "certificate" -> Set.of(WITHOUT_REGISTER);
          case "living-allowance", "nursing-allowance" -> Set.of(10);
          case "pension" -> Set.of(6, 7);
          case "medical" -> Set.of(8);
          default -> Set.of();
        };
    return without.contains(counties.indexOf(county));
  }

  /** A county outside the cities whose last assistance list no longer speaks. */
  private boolean isTooOld(String county) {
    return !cities.isEmpty() && cities.stream().noneMatch(c -> divisions.isWithin(county, c));
  }

  private List<Delivery> tooOld(Delivery full, YearMonth period) {
    boolean isFirst = period.equals(settings.periods().get(0));
    String old = Delivery.period(last.minusMonths(MONTHS_TOO_OLD));
    return isFirst ? List.of(Delivery.of(full.source(), full.division(), old)) : List.of();
  }

  private static Delivery with(Delivery full, String label, State state, Content content) {
    return new Delivery(full.source(), full.division(), full.period(), label, state, content);
  }

  private static List<Delivery> corrected(Delivery full, String... labels) {
    String counting = labels[labels.length - 1];
    return Stream.of(labels)
        .map(
            label ->
                label.equals(counting)
                    ? with(full, label, State.LOADED, Content.FULL)
                    : with(full, label, State.SUPERSEDED, Content.OUTDATED))
        .toList();
  }

  private static List<Delivery> repeated(Delivery full) {
    return List.of(full, with(full, "重报", State.DUPLICATE, Content.REPEATED));
  }
}
