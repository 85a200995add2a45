package org.dpstat.warehouse.linkage;

import java.io.Serializable;
import java.util.Map;

/**
 * How common the values of a compared column are. Those beyond the most common ones are taken to be
 * equally rare.
 *
 * @param comparison number of the comparison
 * @param shares of the most common values
 * @param rest share of each other value
 * @param values how many there were to count
 */
record Rarity(int comparison, Map<String, Double> shares, double rest, double values)
    implements Serializable {
  /** A list of few records does not tell what is rare: it counts for less than what is usual. */
  private static final double USUAL = 1000;

  /** What agreeing on a value says beyond agreeing on any, in bits. */
  double adjustment(String value, double u) {
    double counted = shares.getOrDefault(value, rest) * values;
    return Math.log(u * (values + USUAL) / (counted + USUAL * u)) / Math.log(2);
  }
}
