package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dpstat.samples.Ledger.Counted;
import org.dpstat.schemas.division.Divisions;

/** Which list speaks for a county: the county's own before the city's of the same month. */
final class CountingLists {
  private static final int MONTHS_IN_FORCE = 3;

  private final Ledger ledger;
  private final Divisions divisions;
  private final YearMonth month;

  CountingLists(Ledger ledger, Divisions divisions, YearMonth month) {
    this.ledger = ledger;
    this.divisions = divisions;
    this.month = month;
  }

  /** Rows of a county on the state list in force, if there is one. */
  <T extends Fact> Stream<T> inForce(String source, String county, Class<T> type) {
    return ledger.counted(source).stream()
        .filter(c -> covers(c, county) && isFresh(c))
        .max(Comparator.comparing((Counted c) -> c.delivery().period()).thenComparing(this::isOwn))
        .stream()
        .flatMap(c -> facts(c, county, type));
  }

  private boolean isFresh(Counted counted) {
    YearMonth period = counted.delivery().period();
    return !period.isAfter(month) && !period.plusMonths(MONTHS_IN_FORCE).isBefore(month);
  }

  private boolean isOwn(Counted counted) {
    return counted.delivery().isCounty();
  }

  /** Lists of an event source that speak for a county, the city's where the county sent none. */
  List<Counted> ofEvents(String source, String county) {
    List<Counted> all =
        ledger.counted(source).stream()
            .filter(c -> covers(c, county) && !c.delivery().period().isAfter(month))
            .toList();
    return all.stream().filter(c -> isOwn(c) || !hasOwn(all, c.delivery().period())).toList();
  }

  private boolean hasOwn(List<Counted> all, YearMonth period) {
    return all.stream().anyMatch(c -> isOwn(c) && c.delivery().period().equals(period));
  }

  /** Rows of a county in all lists of an event source that count. */
  <T extends Fact> Stream<T> events(String source, String county, Class<T> type) {
    return ofEvents(source, county).stream().flatMap(c -> facts(c, county, type));
  }

  static <T extends Fact> Stream<T> facts(Counted counted, String county, Class<T> type) {
    return counted.facts().stream().filter(f -> f.county().equals(county)).map(type::cast);
  }

  private boolean covers(Counted counted, String county) {
    return divisions.isWithin(county, counted.delivery().division());
  }

  /**
   * The month for which payments are judged: the latest paid in the county's lists, or that of a
   * later list in which nobody stands.
   */
  Optional<YearMonth> judgedMonth(String county) {
    List<Counted> lists = ofEvents("nursing-allowance", county);
    Stream<YearMonth> paid =
        events("nursing-allowance", county, Fact.Paid.class)
            .map(Fact.Paid::month)
            .filter(m -> !m.isAfter(month));
    Stream<YearMonth> empty =
        lists.stream()
            .filter(c -> facts(c, county, Fact.class).findAny().isEmpty())
            .map(c -> c.delivery().period());
    return Stream.concat(paid, empty).max(Comparator.naturalOrder());
  }
}
