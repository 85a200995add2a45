package org.dpstat.samples;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.OfPerson;

/** Rows of lists that match nobody of their county's population, by cause. */
final class Unmatched {
  private static final List<String> STATE_LISTS =
      List.of(
          "assistance", "enrolment", "family-doctor", "medical", "pension", "poverty-monitoring");

  private final Evidence evidence;
  private final Census census;
  private final Map<List<String>, Long> rows =
      new TreeMap<>(Comparator.comparing((List<String> cells) -> String.join("\t", cells)));

  Unmatched(Evidence evidence, Census census, List<Allowance> allowances) {
    this.evidence = evidence;
    this.census = census;
    for (String county : evidence.lists().counties()) {
      for (String source : STATE_LISTS) {
        add(source, county, evidence.lists().rows(source, county, OfPerson.class));
      }
      allowances.forEach(a -> add(a.source(), county, a.ofMonth(county)));
    }
  }

  private void add(String source, String county, Stream<? extends OfPerson> list) {
    list.map(row -> census.cause(evidence.identity().key(row), county))
        .filter(cause -> cause != null)
        .forEach(cause -> rows.merge(List.of(source, county, cause), 1L, Long::sum));
  }

  /** Source, county and cause, with rows. */
  Map<List<String>, Long> rows() {
    return rows;
  }
}
