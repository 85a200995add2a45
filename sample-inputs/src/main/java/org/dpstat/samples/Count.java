package org.dpstat.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dpstat.samples.Programme.Standing;

/** Persons counted in a cell. */
final class Count {
  private static final int DECIMALS = 10;

  private boolean hasList;
  private long persons;
  private long knownByList;
  private long knownBySurvey;
  private long numerator;
  private long denominator;
  private long numeratorExtract;
  private long denominatorExtract;
  private long coveredNotEligible;
  private long notKnown;
  private long unmatched;
  private long verifiedOut;

  void markList() {
    hasList = true;
  }

  void addUnmatched(long persons) {
    unmatched += persons;
  }

  /** Counts a person; whose coverage is known and eligibility is not, or not both, stands aside. */
  void add(Standing standing, boolean isByList) {
    add(standing, isByList, isByList);
  }

  /** Counts a person who counts by the same that says who is covered. */
  void add(Standing standing, boolean isByList, boolean isWhollyByList) {
    add(standing, isByList, isWhollyByList, isWhollyByList);
  }

  /**
   * Counts a person.
   *
   * @param isByList whether a list says who is covered
   * @param isWhollyByList whether no answer says who is entitled
   * @param isCountedByList whether none says either that the person is counted
   */
  void add(Standing standing, boolean isByList, boolean isWhollyByList, boolean isCountedByList) {
    persons++;
    verifiedOut += standing.isOut() ? 1 : 0;
    if (!standing.isKnown()) {
      notKnown += standing.eligible() == Certainty.NO ? 0 : 1;
      return;
    }
    long eligible = standing.eligible() == Certainty.YES ? 1 : 0;
    denominator += eligible;
    long counted = standing.counted() == Certainty.YES ? eligible : 0;
    numerator += counted;
    coveredNotEligible += standing.counted() == Certainty.YES ? 1 - eligible : 0;
    denominatorExtract += isWhollyByList ? eligible : 0;
    numeratorExtract += isCountedByList ? counted : 0;
    knownByList += isByList ? 1 : 0;
    knownBySurvey += isByList ? 0 : 1;
  }

  boolean isAnybodyKnown() {
    return knownByList + knownBySurvey > 0;
  }

  private String evidence() {
    if (knownByList > 0 && knownBySurvey > 0) {
      return "mixed";
    }
    if (knownBySurvey > 0) {
      return "survey";
    }
    boolean isEmptyList = hasList && persons == 0;
    return knownByList > 0 || isEmptyList ? "extract" : Cell.NONE;
  }

  /** A share in percent of those entitled. */
  Cell rate(Figure figure, boolean isTownship) {
    String evidence = evidence();
    Long others = figure.isTotal() && !isTownship ? unmatched : null;
    if (evidence.equals(Cell.NONE)) {
      return new Cell(null, null, null, null, null, null, notKnown, evidence, others, null);
    }
    return new Cell(
        numerator,
        denominator,
        denominator == 0 ? null : percent(),
        numeratorExtract,
        denominatorExtract,
        coveredNotEligible,
        notKnown,
        evidence,
        others,
        null);
  }

  /** A share in percent of those entitled, with how many are taken out of these. */
  Cell rateOfEntitled(Figure figure, boolean isTownship) {
    return rate(figure, isTownship).without(verifiedOut);
  }

  private BigDecimal percent() {
    return BigDecimal.valueOf(numerator * 100)
        .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
  }

  /** A number of persons. */
  Cell number() {
    String evidence = evidence();
    if (evidence.equals(Cell.NONE)) {
      return Cell.of(null, evidence);
    }
    BigDecimal value = BigDecimal.valueOf(numerator).setScale(DECIMALS);
    return new Cell(
        numerator, null, value, numeratorExtract, null, null, null, evidence, null, null);
  }
}
