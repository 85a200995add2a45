package org.dpstat.jobs.command;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Where a share lies with 95 % confidence, by Clopper and Pearson: exact where each of so many was
 * drawn alike, and never too narrow.
 *
 * @param low from 0
 * @param high to 1
 */
record Interval(double low, double high) {
  private static final double TAIL = 0.025;

  /**
   * The interval of a share.
   *
   * @param hits need not be whole: of a weighted sample it is the share of its effective size
   */
  static Interval of(double hits, double drawn) {
    double misses = drawn - hits;
    return new Interval(
        hits <= 0 ? 0 : quantile(hits, misses + 1, TAIL),
        misses <= 0 ? 1 : quantile(hits + 1, misses, 1 - TAIL));
  }

  private static double quantile(double alpha, double beta, double probability) {
    return new BetaDistribution(alpha, beta).inverseCumulativeProbability(probability);
  }
}
