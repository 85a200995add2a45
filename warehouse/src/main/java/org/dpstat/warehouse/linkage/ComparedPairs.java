package org.dpstat.warehouse.linkage;

/** What the pairs that blocking makes come to. */
public final class ComparedPairs {
  private final PatternCounts counts;
  private final long oneIn;

  ComparedPairs(PatternCounts counts, long oneIn) {
    this.counts = counts;
    this.oneIn = oneIn;
  }

  PatternCounts counts() {
    return counts;
  }

  /** One block in so many was compared. */
  public long oneIn() {
    return oneIn;
  }
}
