package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dpstat.samples.Ledger.Counted;
import org.dpstat.schemas.division.Divisions;

/** Which list speaks for a county: the county's own before the city's of the same month. */
final class Lists {
  private static final int MONTHS_IN_FORCE = 3;

  private final Ledger ledger;
  private final Collection<String> counties;
  private final Divisions divisions;
  private final YearMonth month;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, Boolean> ever = new HashMap<>();

  Lists(Ledger ledger, Collection<String> counties, Divisions divisions, YearMonth month) {
    this.ledger = ledger;
    this.counties = counties;
    this.divisions = divisions;
    this.month = month;
  }

  /** The lists that spoke at the end of another month. */
  Lists in(YearMonth other) {
    return new Lists(ledger, counties, divisions, other);
  }

  YearMonth month() {
    return month;
  }

  Collection<String> counties() {
    return counties;
  }

  /** The state list in force for a county. */
  Optional<Counted> inForce(String source, String county) {
    return covering(source, county)
        .filter(this::isFresh)
        .max(Comparator.comparing((Counted c) -> c.delivery().month()).thenComparing(this::isOwn));
  }

  boolean hasList(String source, String county) {
    return known.computeIfAbsent(source + county, k -> inForce(source, county).isPresent());
  }

  /** Rows of a county on the state list in force, if there is one. */
  <T extends Fact> Stream<T> rows(String source, String county, Class<T> type) {
    return inForce(source, county).stream().flatMap(c -> c.of(county).stream()).map(type::cast);
  }

  private boolean isFresh(Counted counted) {
    return !counted.delivery().month().plusMonths(MONTHS_IN_FORCE).isBefore(month);
  }

  private boolean isOwn(Counted counted) {
    return counted.delivery().isCounty();
  }

  /** Whether any delivery has ever covered a county. */
  boolean hasEver(String source, String county) {
    return ever.computeIfAbsent(
        source + county, k -> covering(source, county).findAny().isPresent());
  }

  private Stream<Counted> covering(String source, String county) {
    return ledger.counted(source).stream()
        .filter(c -> !c.delivery().month().isAfter(month))
        .filter(c -> divisions.isWithin(county, c.delivery().division()));
  }

  /** Lists of an event source that speak for a county, the city's where the county sent none. */
  List<Counted> ofEvents(String source, String county) {
    List<Counted> all = covering(source, county).toList();
    return all.stream().filter(c -> isOwn(c) || !hasOwn(all, c.delivery().month())).toList();
  }

  private boolean hasOwn(List<Counted> all, YearMonth period) {
    return all.stream().anyMatch(c -> isOwn(c) && c.delivery().month().equals(period));
  }

  /** Rows of a county in all lists of an event source that count. */
  <T extends Fact> Stream<T> events(String source, String county, Class<T> type) {
    return ofEvents(source, county).stream().flatMap(c -> c.of(county).stream()).map(type::cast);
  }
}
