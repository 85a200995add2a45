package org.dpstat.warehouse.linkage;

import java.util.Comparator;
import java.util.List;

/**
 * Two records that may be one.
 *
 * @param weight bits for a match, those of the prior included
 * @param pattern what the comparisons came to
 * @param rarity bits that rare values added, for each comparison with term frequencies
 */
public record ScoredPair(
    String leftId, String rightId, double weight, int pattern, List<Double> rarity) {
  /** The strongest first; where two are equal, ids decide. */
  static final Comparator<ScoredPair> STRONGEST_FIRST =
      Comparator.comparingDouble(ScoredPair::weight)
          .reversed()
          .thenComparing(ScoredPair::leftId)
          .thenComparing(ScoredPair::rightId);

  /** From 0 to 1. */
  public double probability() {
    return Weights.probability(weight);
  }
}
