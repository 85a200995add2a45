package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.dpstat.samples.Fact.OfPerson;
import org.dpstat.samples.Ledger.Counted;

/** What lists of payments, of those who are on something, and of services tell, month by month. */
final class ListsTold {
  private final Evidence evidence;

  ListsTold(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Whom an allowance was paid for which months. */
  Policy.Told ofPayments(Allowance allowance) {
    Map<String, YearMonth> lastPaid = new HashMap<>();
    new PaidMonths(evidence, allowance.source())
        .byPerson()
        .forEach(
            (key, months) ->
                months.forEach(
                    (month, payments) -> {
                      if (payments.isPaid()) {
                        lastPaid.merge(key, month, ListsTold::later);
                      }
                    }));
    return new Policy.Told() {
      @Override
      public Optional<YearMonth> latest(String county) {
        return allowance.latestMonth(county);
      }

      @Override
      public Optional<YearMonth> first(String county) {
        return latest(county).flatMap(month -> firstOf(allowance.source(), county));
      }

      @Override
      public Optional<YearMonth> newest(String county) {
        return latest(county);
      }

      @Override
      public Optional<YearMonth> lastNamed(String key) {
        return Optional.ofNullable(lastPaid.get(key));
      }
    };
  }

  /**
   * Who stood on the lists of which months.
   *
   * @param names whether a row of the list of a month says that somebody has it
   */
  <T extends OfPerson> Policy.Told ofStates(
      String source, Class<T> type, BiPredicate<T, YearMonth> names) {
    Map<String, YearMonth> lastNamed = lastNamed(source, type, names);
    return new Policy.Told() {
      @Override
      public Optional<YearMonth> latest(String county) {
        return evidence.lists().inForce(source, county).map(ListsTold.this::latestOf);
      }

      @Override
      public Optional<YearMonth> first(String county) {
        return latest(county).flatMap(month -> firstOf(source, county));
      }

      @Override
      public Optional<YearMonth> newest(String county) {
        return evidence.lists().inForce(source, county).map(list -> list.delivery().begun());
      }

      @Override
      public Optional<YearMonth> lastNamed(String key) {
        return Optional.ofNullable(lastNamed.get(key));
      }
    };
  }

  private <T extends OfPerson> Map<String, YearMonth> lastNamed(
      String source, Class<T> type, BiPredicate<T, YearMonth> names) {
    Map<String, YearMonth> lastNamed = new HashMap<>();
    for (String county : evidence.lists().counties()) {
      for (Counted list : evidence.lists().ofEvents(source, county)) {
        YearMonth month = latestOf(list);
        list.of(county).stream()
            .map(type::cast)
            .filter(row -> names.test(row, month) && evidence.identity().key(row) != null)
            .forEach(row -> lastNamed.merge(evidence.identity().key(row), month, ListsTold::later));
      }
    }
    return lastNamed;
  }

  /** Lists of services say nothing of who is not on them. */
  Policy.Told ofServices(String source) {
    return county ->
        evidence.lists().ofEvents(source, county).stream()
            .map(this::latestOf)
            .max(Comparator.naturalOrder());
  }

  private YearMonth latestOf(Counted list) {
    return list.delivery().toldBy(evidence.lists().month());
  }

  private Optional<YearMonth> firstOf(String source, String county) {
    return evidence.lists().ofEvents(source, county).stream()
        .map(list -> list.delivery().begun())
        .min(Comparator.naturalOrder());
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }
}
