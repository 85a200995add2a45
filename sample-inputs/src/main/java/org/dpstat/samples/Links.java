package org.dpstat.samples;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dpstat.samples.Fact.OfPerson;

/** How many rows of each source were linked in which way. */
final class Links {

  private final Map<List<String>, Long> rows =
      new TreeMap<>(Comparator.comparing((List<String> cells) -> String.join("\t", cells)));

  Links(Ledger ledger, Identity identity) {
    for (String source : Truth.OF_PERSONS) {
      ledger.counted(source).stream()
          .flatMap(list -> list.facts().values().stream().flatMap(List::stream))
          .map(row -> identity.link(((OfPerson) row).who()).method())
          .map(method -> method.name().toLowerCase(Locale.ROOT))
          .forEach(method -> rows.merge(List.of(source, method), 1L, Long::sum));
    }
  }

  /** Source and method, with rows. */
  Map<List<String>, Long> rows() {
    return rows;
  }
}
