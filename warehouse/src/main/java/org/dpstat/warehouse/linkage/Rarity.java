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
 */
record Rarity(int comparison, Map<String, Double> shares, double rest) implements Serializable {

  /** What agreeing on a value says beyond agreeing on any, in bits. */
  double adjustment(String value, double u) {
    return Math.log(u / shares.getOrDefault(value, rest)) / Math.log(2);
  }
}
