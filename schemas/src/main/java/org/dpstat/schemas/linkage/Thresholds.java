package org.dpstat.schemas.linkage;

import java.io.Serializable;

/**
 * From where a pair is a link, and from where someone looks at it.
 *
 * @param unit what the two are given in
 */
public record Thresholds(Double link, Double review, Unit unit) implements Serializable {
  private static final double LN2 = Math.log(2);

  /** In what thresholds are given. */
  public enum Unit {
    PROBABILITY,
    /** Bits: the binary logarithm of the odds. */
    WEIGHT
  }

  public Thresholds {
    unit = unit == null ? Unit.PROBABILITY : unit;
    link = link == null ? Double.valueOf(0.99) : link;
    review = review == null ? link : review;
    if (review > link) {
      throw new IllegalArgumentException("review must not lie above link");
    }
    if (unit == Unit.PROBABILITY && (review <= 0 || link >= 1)) {
      throw new IllegalArgumentException("probabilities lie between 0 and 1");
    }
  }

  /** Match weight from which a pair is a link. */
  public double linkWeight() {
    return weight(link);
  }

  /** Match weight from which a pair is told at all. */
  public double reviewWeight() {
    return weight(review);
  }

  private double weight(double given) {
    return unit == Unit.WEIGHT ? given : Math.log(given / (1 - given)) / LN2;
  }
}
