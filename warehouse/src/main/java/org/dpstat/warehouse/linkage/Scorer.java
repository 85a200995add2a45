package org.dpstat.warehouse.linkage;

import java.io.Serializable;
import java.util.List;
import org.dpstat.schemas.linkage.LinkageParameters;

/** Weighs pairs of records. */
final class Scorer implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Patterns patterns;
  private final Weights weights;
  private final List<Rarity> rarities;
  private final double[] chance;

  Scorer(Patterns patterns, LinkageParameters parameters, List<Rarity> rarities) {
    this.patterns = patterns;
    this.weights = new Weights(parameters, patterns);
    this.rarities = rarities;
    this.chance =
        rarities.stream()
            .mapToDouble(r -> parameters.comparisons().get(r.comparison()).levels().get(0).u())
            .toArray();
  }

  /**
   * A pair's weight.
   *
   * @param rarity what rare values add, for each comparison that has term frequencies
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Score(int pattern, double weight, double[] rarity) {}

  Score score(LinkageRecord a, LinkageRecord b) {
    int pattern = patterns.of(a.features(), b.features());
    int[] digits = patterns.digits(pattern);
    double weight = weights.of(digits);
    double[] rarity = new double[rarities.size()];
    for (int i = 0; i < rarity.length; i++) {
      Rarity of = rarities.get(i);
      if (digits[of.comparison()] == 1) {
        String value = a.features()[patterns.comparers().get(of.comparison()).place()];
        rarity[i] = of.adjustment(value, chance[i]);
        weight += rarity[i];
      }
    }
    return new Score(pattern, weight, rarity);
  }
}
