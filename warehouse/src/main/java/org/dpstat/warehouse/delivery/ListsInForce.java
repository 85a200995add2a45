package org.dpstat.warehouse.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Nature;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;
import org.dpstat.warehouse.received.Period;

/**
 * Whose list speaks for which place when. For one source, place and period the list of the lowest
 * division speaks; a state list speaks until the next one of the same division does or until it is
 * stale, events and yearly collections count for ever.
 */
public final class ListsInForce {
  private final Schemas schemas;

  /** Lists under the contracts and divisions of schemas. */
  public ListsInForce(Schemas schemas) {
    this.schemas = schemas;
  }

  /** The spans of all loaded deliveries, by source, place and first day. */
  public List<ListInForce> spans(List<Delivery> deliveries) {
    Map<String, Map<String, List<Delivery>>> bySourceAndPlace = new TreeMap<>();
    for (Delivery delivery : deliveries) {
      if (delivery.state() == DeliveryState.LOADED) {
        for (String place : places(delivery)) {
          bySourceAndPlace
              .computeIfAbsent(delivery.source(), s -> new TreeMap<>())
              .computeIfAbsent(place, p -> new ArrayList<>())
              .add(delivery);
        }
      }
    }
    List<ListInForce> spans = new ArrayList<>();
    bySourceAndPlace.forEach(
        (source, places) -> {
          Contract contract = schemas.contracts().get(source);
          places.forEach((place, given) -> spans.addAll(spansOf(contract, place, given)));
        });
    return spans;
  }

  /**
   * The division of a delivery and everything in it down to counties: rows may name any of them.
   * What went to another city is that one's to tell.
   */
  private Collection<String> places(Delivery delivery) {
    Divisions divisions = schemas.divisions();
    TreeSet<String> places = new TreeSet<>();
    collectPlaces(delivery.divisionCode(), places);
    places.removeIf(place -> !divisions.isWithin(place, delivery.divisionCode()));
    return places;
  }

  private void collectPlaces(String code, Set<String> places) {
    Divisions divisions = schemas.divisions();
    places.add(divisions.current(code));
    for (Division below : divisions.below(code)) {
      if (below.level().compareTo(Level.COUNTY) <= 0) {
        collectPlaces(below.code(), places);
      }
    }
  }

  private List<ListInForce> spansOf(Contract contract, String place, List<Delivery> deliveries) {
    TreeMap<Period, List<Delivery>> byPeriod =
        new TreeMap<>(
            Comparator.comparing((Period p) -> p.begin(contract)).thenComparing(Period::text));
    deliveries.stream()
        .collect(Collectors.groupingBy(d -> new Period(d.period())))
        .forEach((period, all) -> byPeriod.put(period, lowest(place, period.begin(contract), all)));
    List<ListInForce> spans = new ArrayList<>();
    byPeriod.forEach(
        (period, given) -> {
          for (Delivery delivery : given) {
            Period next = nextOf(delivery, place, contract, byPeriod.tailMap(period, false));
            LocalDate validTo = validTo(contract, period, next);
            if (validTo == null || !validTo.isBefore(period.begin(contract))) {
              spans.add(span(contract, place, delivery, validTo));
            }
          }
        });
    return spans;
  }

  /**
   * The first of the later periods in which somebody tells of what the delivery told of: of a place
   * as it is today also those who still call it by a part's code.
   */
  private Period nextOf(
      Delivery delivery, String place, Contract contract, SortedMap<Period, List<Delivery>> later) {
    LocalDate begin = new Period(delivery.period()).begin(contract);
    boolean isOfPlace =
        delivery.divisionCode().equals(place) && tellOfAll(place, begin, List.of(delivery));
    return later.entrySet().stream()
        .filter(
            next ->
                isOfPlace
                    || codes(next.getValue()).contains(delivery.divisionCode())
                    || tellOfAll(place, next.getKey().begin(contract), next.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /**
   * The deliveries of the lowest division. Where these are of parts of what is one today, those of
   * the division above go on speaking for the others.
   */
  private List<Delivery> lowest(String place, LocalDate begin, List<Delivery> deliveries) {
    TreeMap<Level, List<Delivery>> byLevel =
        new TreeMap<>(deliveries.stream().collect(Collectors.groupingBy(this::level)));
    List<Delivery> lowest = new ArrayList<>();
    for (List<Delivery> ofLevel : byLevel.descendingMap().values()) {
      lowest.addAll(ofLevel);
      if (tellOfAll(place, begin, lowest)) {
        break;
      }
    }
    return lowest;
  }

  /** Whether deliveries tell of all that a place was when the last of its parts was one. */
  private boolean tellOfAll(String place, LocalDate begin, List<Delivery> deliveries) {
    Set<String> codes = codes(deliveries);
    return codes.stream().map(code -> partsBeside(code, place, begin)).anyMatch(codes::containsAll);
  }

  /** What a place was when a division was, with that among them; nothing where it is no part. */
  private Set<String> partsBeside(String code, String place, LocalDate begin) {
    Divisions divisions = schemas.divisions();
    LocalDate last = divisions.find(code).orElseThrow().validTo();
    LocalDate day = last == null || begin.isBefore(last) ? begin : last;
    Set<String> parts =
        divisions.withMerged(place).stream()
            .filter(division -> division.isValidOn(day))
            .map(Division::code)
            .collect(Collectors.toSet());
    return parts.contains(code) ? parts : Set.of();
  }

  private static Set<String> codes(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::divisionCode).collect(Collectors.toSet());
  }

  private Level level(Delivery delivery) {
    return schemas.divisions().find(delivery.divisionCode()).orElseThrow().level();
  }

  private static LocalDate validTo(Contract contract, Period period, Period next) {
    if (contract.nature() != Nature.STATE) {
      return null;
    }
    LocalDate stale = period.staleAfter(contract);
    LocalDate replaced = next == null ? stale : next.begin(contract).minusDays(1);
    return replaced.isBefore(stale) ? replaced : stale;
  }

  private static ListInForce span(
      Contract contract, String place, Delivery delivery, LocalDate validTo) {
    Period period = new Period(delivery.period());
    return new ListInForce(
        delivery.source(),
        place,
        delivery.deliveryId(),
        delivery.intakeId(),
        period.lastMonth(contract),
        period.begin(contract),
        validTo);
  }
}
