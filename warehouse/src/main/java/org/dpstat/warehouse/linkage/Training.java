package org.dpstat.warehouse.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * Expectation maximisation over counts of patterns. Pairs that no blocking rule makes are taken for
 * no matches, and what random pairs agree on for how others agree, less those of them that look
 * like matches. So the prior is a share of all pairs, and no rule's columns need be left out.
 */
final class Training {
  private static final int MOST_ROUNDS = 500;
  private static final double STILL = 1e-7;

  /** Share of the matches that begin at a comparison's first level. */
  private static final double FIRST_GUESS = 0.85;

  /** Added to the pairs at each level: what was not seen is rare, not impossible. */
  private static final double UNSEEN = 0.5;

  private final List<Comparer> comparers;
  private final PatternCounts made;
  private final PatternCounts random;
  private final double allPairs;
  private final double scale;

  /** Shares of levels among matches, m, and others, u, by comparison and level. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Model(double prior, double[][] m, double[][] u) {}

  /**
   * Training.
   *
   * @param made pairs that blocking rules make, or one in {@code scale} of them
   * @param allPairs how many pairs the lists can make
   */
  Training(
      List<Comparer> comparers,
      PatternCounts made,
      PatternCounts random,
      double allPairs,
      double scale) {
    this.comparers = comparers;
    this.made = made;
    this.random = random;
    this.allPairs = allPairs;
    this.scale = scale;
  }

  Model run() {
    double[] none = new double[random.size()];
    Model model = new Model(firstPrior(), firstM(), shares(random, none, true));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Model next = improve(model);
      boolean isStill = difference(model, next) < STILL;
      model = next;
      if (isStill) {
        break;
      }
    }
    return model;
  }

  private double firstPrior() {
    return Math.min(0.1, Math.max(1, Math.sqrt(allPairs) / 2) / allPairs);
  }

  private double[][] firstM() {
    double[][] m = new double[comparers.size()][];
    for (int c = 0; c < m.length; c++) {
      m[c] = new double[comparers.get(c).levels()];
      Arrays.fill(m[c], (1 - FIRST_GUESS) / (m[c].length - 1));
      m[c][0] = FIRST_GUESS;
    }
    return m;
  }

  private Model improve(Model model) {
    double[] isMatch = matches(made, model);
    double found = 0;
    for (int i = 0; i < isMatch.length; i++) {
      found += isMatch[i] * made.counts()[i];
    }
    double prior = Math.min(0.5, Math.max(UNSEEN, found * scale) / allPairs);
    return new Model(
        prior, shares(made, isMatch, false), shares(random, matches(random, model), true));
  }

  /** For each pattern, how probable it is that its pairs are matches. */
  private double[] matches(PatternCounts pairs, Model model) {
    double[] isMatch = new double[pairs.size()];
    double before = Math.log(model.prior / (1 - model.prior));
    for (int i = 0; i < isMatch.length; i++) {
      double odds = before;
      for (int c = 0; c < comparers.size(); c++) {
        odds += evidence(model, c, pairs.digits()[i][c]);
      }
      isMatch[i] = 1 / (1 + Math.exp(-odds));
    }
    return isMatch;
  }

  private double evidence(Model model, int c, int digit) {
    if (digit == Comparer.MISSING) {
      return 0;
    }
    Comparer comparer = comparers.get(c);
    int level = comparer.level(digit);
    double says = Math.log(model.m[c][level] / model.u[c][level]);
    return comparer.isGuarded(digit) ? Math.min(0, says) : says;
  }

  private double[][] shares(PatternCounts pairs, double[] isMatch, boolean ofOthers) {
    double[][] shares = new double[comparers.size()][];
    for (int c = 0; c < shares.length; c++) {
      Comparer comparer = comparers.get(c);
      shares[c] = new double[comparer.levels()];
      Arrays.fill(shares[c], UNSEEN);
      for (int i = 0; i < isMatch.length; i++) {
        int digit = pairs.digits()[i][c];
        if (digit != Comparer.MISSING && !comparer.isGuarded(digit)) {
          double share = ofOthers ? 1 - isMatch[i] : isMatch[i];
          shares[c][comparer.level(digit)] += share * pairs.counts()[i];
        }
      }
      double sum = Arrays.stream(shares[c]).sum();
      double[] of = shares[c];
      Arrays.setAll(of, level -> of[level] / sum);
    }
    return shares;
  }

  private static double difference(Model a, Model b) {
    double most = Math.abs(Math.log(a.prior / b.prior));
    for (int c = 0; c < a.m.length; c++) {
      for (int level = 0; level < a.m[c].length; level++) {
        most = Math.max(most, Math.abs(a.m[c][level] - b.m[c][level]));
      }
    }
    return most;
  }
}
