package org.dpstat.samples;

/**
 * One cell of the truth.
 *
 * @param code item of the breakdown, {@code all} for the total
 */
record Figure(String indicator, String division, String breakdown, String code)
    implements Comparable<Figure> {
  static final String POPULATION = "population";
  static final String COVERAGE = "nursing-allowance-coverage";

  @Override
  public int compareTo(Figure other) {
    return String.join("\t", indicator, division, breakdown, code)
        .compareTo(String.join("\t", other.indicator, other.division, other.breakdown, other.code));
  }

  /** The same cell of another division. */
  Figure in(String other) {
    return new Figure(indicator, other, breakdown, code);
  }

  boolean isTotal() {
    return breakdown.equals("total");
  }

  /** Persons counted in a cell; known where the county delivers lists of payments. */
  static final class Count {
    private boolean isKnown;
    private int denominator;
    private int numerator;
    private int coveredNotEligible;
    private int notKnown;
    private int unmatched;

    void markKnown() {
      isKnown = true;
    }

    void addUnmatched(int persons) {
      unmatched += persons;
    }

    void addNotKnown() {
      notKnown++;
    }

    void add(boolean isEligible, boolean isCovered) {
      denominator += isEligible ? 1 : 0;
      numerator += isEligible && isCovered ? 1 : 0;
      coveredNotEligible += !isEligible && isCovered ? 1 : 0;
    }

    void add(Count other) {
      isKnown |= other.isKnown;
      denominator += other.denominator;
      numerator += other.numerator;
      coveredNotEligible += other.coveredNotEligible;
      notKnown += other.notKnown;
      unmatched += other.unmatched;
    }

    boolean isKnown() {
      return isKnown;
    }

    int denominator() {
      return denominator;
    }

    int numerator() {
      return numerator;
    }

    int coveredNotEligible() {
      return coveredNotEligible;
    }

    int notKnown() {
      return notKnown;
    }

    int unmatched() {
      return unmatched;
    }
  }
}
