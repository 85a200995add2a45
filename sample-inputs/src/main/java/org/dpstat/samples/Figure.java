package org.dpstat.samples;

import java.util.Comparator;

/**
 * One cell of the truth.
 *
 * @param code item of the breakdown, {@code all} for the total
 */
record Figure(int year, String indicator, String division, String breakdown, String code)
    implements Comparable<Figure> {
  private static final Comparator<Figure> ORDER =
      Comparator.comparingInt(Figure::year)
          .thenComparing(Figure::indicator)
          .thenComparing(Figure::division)
          .thenComparing(Figure::breakdown)
          .thenComparing(Figure::code);

  static Figure total(int year, String indicator, String division) {
    return new Figure(year, indicator, division, "total", "all");
  }

  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }

  boolean isTotal() {
    return breakdown.equals("total");
  }
}
