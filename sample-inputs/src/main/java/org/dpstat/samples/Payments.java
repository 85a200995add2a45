package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who was paid in the judged month of the county whose list it is. */
final class Payments {
  private final Map<String, BigDecimal> netByNumber = new HashMap<>();
  private final Map<String, Map<String, BigDecimal>> netByCounty = new HashMap<>();
  private final Map<String, Integer> nobodyByCounty = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  Payments(CountingLists lists, Collection<String> counties) {
    for (String county : counties) {
      Optional<YearMonth> month = lists.judgedMonth(county);
      if (month.isPresent()) {
        known.add(county);
        lists
            .events("nursing-allowance", county, Fact.Paid.class)
            .filter(paid -> paid.isFor(month.get()))
            .forEach(this::add);
      }
    }
  }

  private void add(Fact.Paid paid) {
    if (paid.number() == null) {
      nobodyByCounty.merge(paid.county(), paid.yuan().signum() > 0 ? 1 : 0, Integer::sum);
      return;
    }
    netByNumber.merge(paid.number(), paid.yuan(), BigDecimal::add);
    netByCounty
        .computeIfAbsent(paid.county(), c -> new HashMap<>())
        .merge(paid.number(), paid.yuan(), BigDecimal::add);
  }

  boolean isPaid(String number) {
    return netByNumber.getOrDefault(number, BigDecimal.ZERO).signum() > 0;
  }

  boolean isKnown(String county) {
    return known.contains(county);
  }

  /** Persons paid in a county's lists who are not in the population, and rows of nobody. */
  int unmatched(String county, Set<String> population) {
    long persons =
        netByCounty.getOrDefault(county, Map.of()).entrySet().stream()
            .filter(e -> e.getValue().signum() > 0 && !population.contains(e.getKey()))
            .count();
    return (int) persons + nobodyByCounty.getOrDefault(county, 0);
  }
}
