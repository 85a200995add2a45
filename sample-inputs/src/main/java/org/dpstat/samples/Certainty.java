package org.dpstat.samples;

/** Whether something is so, as far as it is known. */
enum Certainty {
  YES,
  NO,
  UNKNOWN;

  static Certainty of(boolean isSo) {
    return isSo ? YES : NO;
  }

  Certainty not() {
    return this == UNKNOWN ? UNKNOWN : of(this == NO);
  }

  Certainty and(Certainty other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  Certainty or(Certainty other) {
    return not().and(other.not()).not();
  }
}
