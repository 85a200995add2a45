package org.dpstat.samples;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One way of spoiling a row that must be found.
 *
 * @param column that the list must have
 * @param fits whether the row can be spoiled so, its other columns considered
 * @param spoil changes what the row says and what it means
 */
record Fault(Finding finding, String column, Predicate<Row> fits, Consumer<Row> spoil) {

  /** A cell of the column, which must hold something, gets a text that means nothing. */
  static Fault garbling(Finding finding, String column, String text) {
    return new Fault(finding, column, row -> row.has(column), row -> row.garble(column, text));
  }
}
