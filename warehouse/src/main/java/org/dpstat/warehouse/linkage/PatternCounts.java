package org.dpstat.warehouse.linkage;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many pairs come to a pattern.
 *
 * @param digits of each pattern, in order of the patterns
 * @param counts of pairs
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PatternCounts(int[] patterns, int[][] digits, double[] counts) {

  /** Counts in the order of the patterns, so that sums over them are always the same. */
  static PatternCounts of(Map<Integer, Long> counted, Patterns patterns) {
    Map<Integer, Long> inOrder = new TreeMap<>(counted);
    return new PatternCounts(
        inOrder.keySet().stream().mapToInt(p -> p).toArray(),
        inOrder.keySet().stream().map(patterns::digits).toArray(int[][]::new),
        inOrder.values().stream().mapToDouble(n -> n).toArray());
  }

  int size() {
    return counts.length;
  }
}
