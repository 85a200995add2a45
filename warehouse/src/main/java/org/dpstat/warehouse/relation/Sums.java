package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * What is summed up in one pass: each quantity once, by however many indicators it is asked for.
 */
final class Sums {
  private final Map<Column, Integer> positions = new LinkedHashMap<>();

  /** Where the sum of a quantity stands; it is added where it is new. */
  int positionOf(Column quantity) {
    Integer known = positions.putIfAbsent(quantity, positions.size());
    return known == null ? positions.size() - 1 : known;
  }

  /** All quantities of a row, in the order of their positions. */
  Column quantities() {
    return array(positions.keySet().toArray(Column[]::new));
  }

  /** The sums of such arrays. */
  Column sumOf(Column arrays) {
    return SumOfEach.ofLength(positions.size()).apply(arrays);
  }
}
