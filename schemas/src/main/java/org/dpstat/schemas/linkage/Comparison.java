package org.dpstat.schemas.linkage;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * How one column of two records is compared. The first level that holds counts; values that hold
 * none differ, and a value that is missing says nothing.
 *
 * @param column an input's column, or a derived one
 * @param label what clerks call the column; null where nobody is told
 * @param kind gives the levels where none are listed
 * @param levels from the most to the least alike
 * @param termFrequency whether agreeing on a rare value weighs more than on a common one
 * @param guard null where nothing holds the comparison back
 */
public record Comparison(
    String column, String label, Kind kind, List<Level> levels, boolean termFrequency, Guard guard)
    implements Serializable {

  public Comparison {
    Objects.requireNonNull(column, "a comparison needs a column");
    if (kind == null && levels == null) {
      throw new IllegalArgumentException("comparison " + column + " needs a kind or levels");
    }
    levels = List.copyOf(levels == null ? kind.levels() : levels);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("comparison " + column + " needs a level");
    }
  }

  /** Usual sets of levels. */
  public enum Kind {
    EXACT("equal"),
    JARO_WINKLER("equal, jaro_winkler(0.92), jaro_winkler(0.8)"),
    LEVENSHTEIN("equal, levenshtein(1), levenshtein(2)"),
    DAMERAU("equal, damerau(1), damerau(2)"),
    DATE("equal, day_month_swapped, one_digit, same_year"),
    NUMERIC("equal, within(1), within(5)"),
    PINYIN("equal, bare, pinyin, one_apart, jaro_winkler(0.8)");

    private final String levels;

    Kind(String levels) {
      this.levels = levels;
    }

    private List<Level> levels() {
      return Expression.listOf(levels).stream().map(e -> Level.of(e.toString())).toList();
    }
  }

  /**
   * What holds a comparison back: with any of these columns the same and another one different, no
   * level of it speaks for a match. Brothers share a phone and half of a name.
   *
   * @param same columns of which one is equal
   * @param different a column that is not
   */
  public record Guard(List<String> same, String different) implements Serializable {
    public Guard {
      same = List.copyOf(same);
      Objects.requireNonNull(different, "a guard needs the column that is different");
    }
  }
}
