package org.dpstat.samples;

import java.math.BigDecimal;

/**
 * What stands in a cell of the truth; null for nothing.
 *
 * @param verifiedOut whom a rule names and an answer takes out
 */
record Cell(
    Long numerator,
    Long denominator,
    BigDecimal value,
    Long numeratorExtract,
    Long denominatorExtract,
    Long coveredNotEligible,
    Long notKnown,
    String evidence,
    Long unmatched,
    Long verifiedOut) {
  static final String NONE = "none";

  /** With how many of whom a rule speaks are taken out, where there is evidence. */
  Cell without(long verifiedOut) {
    return new Cell(
        numerator,
        denominator,
        value,
        numeratorExtract,
        denominatorExtract,
        coveredNotEligible,
        notKnown,
        evidence,
        unmatched,
        numerator == null ? null : verifiedOut);
  }

  /** The number itself, not its share. */
  Cell asNumber() {
    return new Cell(
        numerator,
        null,
        numerator == null ? null : BigDecimal.valueOf(numerator).setScale(10),
        numeratorExtract,
        null,
        numerator == null ? null : 0L,
        notKnown,
        evidence,
        unmatched,
        null);
  }

  /** Of those of whom nobody is covered. */
  Cell withoutCovered() {
    return new Cell(
        numerator,
        denominator,
        value,
        numeratorExtract,
        denominatorExtract,
        null,
        notKnown,
        evidence,
        null,
        null);
  }

  /** The middle of as many numbers as the denominator says. */
  Cell asMiddle(BigDecimal middle) {
    return new Cell(
        null,
        denominator,
        middle,
        null,
        denominatorExtract,
        coveredNotEligible,
        notKnown,
        evidence,
        unmatched,
        verifiedOut);
  }

  /** A value that is no quotient of counts. */
  static Cell of(BigDecimal value, String evidence) {
    return new Cell(null, null, value, null, null, null, null, evidence, null, null);
  }
}
