package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** The sums of the quantities. */
  List<Column> first() {
    List<Column> sums = new ArrayList<>();
    positions.forEach((quantity, position) -> sums.add(sum(quantity).as(nameOf(position))));
    return sums;
  }

  /** The sums of such sums. */
  List<Column> again() {
    return positions.values().stream().map(i -> sum(col(nameOf(i))).as(nameOf(i))).toList();
  }

  /** All of them, in the order of their positions. */
  Column[] names() {
    return positions.values().stream().map(i -> col(nameOf(i))).toArray(Column[]::new);
  }

  private static String nameOf(int position) {
    return "count_" + position;
  }
}
