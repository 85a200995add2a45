package org.dpstat.warehouse.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        .forEach((period, all) -> byPeriod.put(period, lowest(all)));
    List<ListInForce> spans = new ArrayList<>();
    byPeriod.forEach(
        (period, given) -> {
          for (Delivery delivery : given) {
            Period next = nextOf(delivery, byPeriod.tailMap(period, false));
            LocalDate validTo = validTo(contract, period, next);
            if (validTo == null || !validTo.isBefore(period.begin(contract))) {
              spans.add(span(contract, place, delivery, validTo));
            }
          }
        });
    return spans;
  }

  /** The first of the later periods in which somebody tells of the delivery's division again. */
  private Period nextOf(Delivery delivery, Map<Period, List<Delivery>> later) {
    return later.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(next -> !isOtherPart(next, delivery)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Whether two deliveries are of two divisions that are parts of one today. */
  private boolean isOtherPart(Delivery one, Delivery other) {
    return !one.divisionCode().equals(other.divisionCode())
        && isReplaced(one.divisionCode())
        && isReplaced(other.divisionCode());
  }

  private boolean isReplaced(String code) {
    return !schemas.divisions().current(code).equals(code);
  }

  /** The deliveries of the lowest division; several where divisions went into one. */
  private List<Delivery> lowest(List<Delivery> deliveries) {
    Level lowest =
        deliveries.stream().map(this::level).max(Comparator.naturalOrder()).orElseThrow();
    return deliveries.stream().filter(d -> level(d) == lowest).toList();
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
