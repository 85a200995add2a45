package org.dpstat.jobs.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many are drawn of each stratum: half of the sample in equal parts, so that small strata are
 * seen, and half by size, so that the whole is told well; one at least of each, if there are as
 * many. What small strata do not have falls to the largest.
 */
final class Allocation {
  private Allocation() {}

  static Map<String, Long> of(Map<String, Long> sizes, long wanted) {
    long all = sizes.values().stream().mapToLong(n -> n).sum();
    long least = wanted >= sizes.size() ? 1 : 0;
    Map<String, Long> drawn = new TreeMap<>();
    sizes.forEach(
        (stratum, size) -> {
          long share = wanted / 2 / sizes.size() + wanted * size / all / 2;
          drawn.put(stratum, Math.min(size, Math.max(least, share)));
        });
    List<String> largestFirst =
        sizes.keySet().stream()
            .sorted(Comparator.<String, Long>comparing(sizes::get).reversed().thenComparing(s -> s))
            .toList();
    for (String stratum : largestFirst) {
      long missing = wanted - drawn.values().stream().mapToLong(n -> n).sum();
      long now = drawn.get(stratum);
      long more = Math.max(least - now, Math.min(missing, sizes.get(stratum) - now));
      drawn.merge(stratum, more, Long::sum);
    }
    return drawn;
  }
}
