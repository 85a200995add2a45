package org.dpstat.warehouse.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Inboxes in which names, labels and contents meet often. */
final class Inboxes {
  private static final List<String> DIVISIONS =
      List.of("140802", "140800", "140000", "410322", "410306", "410308");

  private Inboxes() {}

  static Arbitrary<Inbox> any() {
    return Arbitraries.maps(files(), contents()).ofMinSize(1).ofMaxSize(12).flatMap(Inboxes::with);
  }

  private static Arbitrary<Inbox> with(Map<String, List<String>> contents) {
    Set<String> ids = new Inbox(contents, Map.of(), Set.of()).deliveryIds();
    Arbitrary<Map<String, List<Boolean>>> withdrawals =
        Arbitraries.maps(Arbitraries.of(ids), changes()).ofMaxSize(Math.min(ids.size(), 5));
    Arbitrary<Set<String>> unreadable = Arbitraries.of("damaged", "never").set().ofMaxSize(1);
    return Combinators.combine(withdrawals, unreadable)
        .as((changes, damaged) -> new Inbox(new HashMap<>(contents), changes, damaged));
  }

  private static Arbitrary<String> files() {
    Arbitrary<String> source = Arbitraries.of("certificate", "nursing-allowance");
    Arbitrary<String> period = Arbitraries.of("202510", "202511", "2025");
    Arbitrary<String> label = Arbitraries.of("", "_v2", "_v10", "_更正");
    Arbitrary<String> form = Arbitraries.of(".csv", ".csv", ".csv.gz", ".xlsx");
    return Combinators.combine(source, Arbitraries.of(DIVISIONS), period, label, form)
        .as((s, d, p, l, f) -> s + "/" + d + "_" + p + l + f);
  }

  private static Arbitrary<List<String>> contents() {
    return Arbitraries.of("a", "b", "c", "damaged").list().ofMinSize(1).ofMaxSize(3);
  }

  /** A withdrawal, or one that was taken back, or one after that. */
  private static Arbitrary<List<Boolean>> changes() {
    return Arbitraries.of(List.of(List.of(true), List.of(true, false), List.of(true, false, true)));
  }
}
