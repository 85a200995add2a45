package org.dpstat.warehouse.linkage;

import java.io.Serializable;
import java.util.List;
import org.dpstat.schemas.linkage.LinkageParameters;

/** What each digit of a pattern says for a match, in bits. */
final class Weights implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double LN2 = Math.log(2);

  private final double prior;
  private final double[][] byDigit;

  Weights(LinkageParameters parameters, Patterns patterns) {
    prior = Math.log(parameters.prior() / (1 - parameters.prior())) / LN2;
    List<Comparer> comparers = patterns.comparers();
    byDigit = new double[comparers.size()][];
    for (int c = 0; c < byDigit.length; c++) {
      Comparer comparer = comparers.get(c);
      byDigit[c] = new double[comparer.radix()];
      for (int digit = 1; digit < byDigit[c].length; digit++) {
        double says = parameters.comparisons().get(c).levels().get(comparer.level(digit)).weight();
        byDigit[c][digit] = comparer.isGuarded(digit) ? Math.min(0, says) : says;
      }
    }
  }

  /** What is known before anything is compared. */
  double prior() {
    return prior;
  }

  double of(int comparison, int digit) {
    return byDigit[comparison][digit];
  }

  /** Weight of a pattern, the prior included. */
  double of(int[] digits) {
    double weight = prior;
    for (int c = 0; c < digits.length; c++) {
      weight += byDigit[c][digits[c]];
    }
    return weight;
  }

  /** The probability of a match at a weight. */
  static double probability(double weight) {
    return 1 / (1 + Math.exp(-weight * LN2));
  }
}
