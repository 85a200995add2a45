package org.dpstat.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.Paid;

/** What each person was paid by an allowance for each month. */
final class PaidMonths {
  private static final int DECIMALS = 6;

  private final YearMonth last;
  private final Map<String, Map<YearMonth, Payments>> byPerson = new TreeMap<>();

  /** The payments of a person for a month; all rows that were paid in it or for it. */
  static final class Payments {
    private final SortedMap<String, BigDecimal> nets = new TreeMap<>();
    private BigDecimal share = BigDecimal.ZERO;
    private BigDecimal largest = BigDecimal.ZERO;
    private int regular;

    /** Whether any county paid more than it recovered. */
    boolean isPaid() {
      return payers().findAny().isPresent();
    }

    boolean isTwice() {
      return regular > 1 && share.compareTo(largest) > 0;
    }

    BigDecimal share() {
      return share;
    }

    /** The lowest county that paid. */
    String county() {
      return payers().findFirst().orElseThrow();
    }

    private Stream<String> payers() {
      return nets.keySet().stream().filter(county -> nets.get(county).signum() > 0);
    }

    private void add(Paid paid, String payer, YearMonth month) {
      nets.merge(payer, paid.yuan(), BigDecimal::add);
      boolean isPositive = paid.yuan().signum() > 0;
      if (!month.isBefore(paid.from()) && !month.isAfter(paid.to())) {
        long months = paid.from().until(paid.to(), ChronoUnit.MONTHS) + 1;
        BigDecimal part =
            paid.yuan().divide(BigDecimal.valueOf(months), DECIMALS, RoundingMode.HALF_UP);
        share = share.add(part);
        if (paid.isRegular() && isPositive) {
          regular++;
          largest = largest.max(part);
        }
      }
    }
  }

  PaidMonths(Evidence evidence, String source) {
    this.last = evidence.lists().month();
    for (String county : evidence.lists().counties()) {
      evidence
          .lists()
          .events(source, county, Paid.class)
          .filter(paid -> !paid.month().isAfter(last))
          .filter(paid -> evidence.identity().certainKey(paid) != null)
          .forEach(paid -> add(evidence.identity().certainKey(paid), county, paid));
    }
  }

  private void add(String key, String county, Paid paid) {
    Set<YearMonth> months = new TreeSet<>(Set.of(paid.month()));
    for (YearMonth month = paid.from(); !month.isAfter(paid.to()); month = month.plusMonths(1)) {
      months.add(month);
    }
    months.stream()
        .filter(month -> !month.isAfter(last))
        .forEach(
            month ->
                byPerson
                    .computeIfAbsent(key, k -> new TreeMap<>())
                    .computeIfAbsent(month, m -> new Payments())
                    .add(paid, county, month));
  }

  Map<String, Map<YearMonth, Payments>> byPerson() {
    return byPerson;
  }
}
