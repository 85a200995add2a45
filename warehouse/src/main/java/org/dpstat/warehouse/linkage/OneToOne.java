package org.dpstat.warehouse.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of two lists of which each record is in one at most: the strongest pairs win. */
final class OneToOne {
  private OneToOne() {}

  /** Those that stay, of pairs with the strongest first. */
  static List<ScoredPair> of(List<ScoredPair> pairs) {
    Set<String> left = new HashSet<>();
    Set<String> right = new HashSet<>();
    List<ScoredPair> kept = new ArrayList<>();
    for (ScoredPair pair : pairs) {
      if (!left.contains(pair.leftId()) && !right.contains(pair.rightId())) {
        left.add(pair.leftId());
        right.add(pair.rightId());
        kept.add(pair);
      }
    }
    return kept;
  }
}
