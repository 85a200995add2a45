package org.dpstat.samples;

import java.util.Map;

/** Who is entitled to something and who has it. */
interface Programme {
  String indicator();

  /** Whether a list of those who have it speaks for a county. */
  boolean hasList(String county);

  /**
   * Whether a list says who is entitled, where that is another's than the one that says who has it.
   */
  default boolean isEntitledByList(Member member) {
    return true;
  }

  Standing standing(Member member);

  /** Keys of those named as having it in a county's lists, null for nobody known, with rows. */
  Map<String, Integer> named(String county);

  /** Whether the figure is a number of persons, not a share of those entitled. */
  default boolean isCount() {
    return false;
  }

  /**
   * Where a person stands.
   *
   * @param eligible whether the person belongs to those of whom the figure speaks
   * @param covered whether the person has it
   * @param counted whether the person is counted among those who are eligible
   * @param isOut whether a rule names the person, and an answer to a lead takes them out
   */
  record Standing(Certainty eligible, Certainty covered, Certainty counted, boolean isOut) {

    /** Where nobody is taken out. */
    Standing(Certainty eligible, Certainty covered, Certainty counted) {
      this(eligible, covered, counted, false);
    }

    /** Where who is covered is counted. */
    Standing(Certainty eligible, Certainty covered) {
      this(eligible, covered, covered);
    }

    /** Nothing is told of who may be eligible, or may be covered. */
    boolean isKnown() {
      return eligible != Certainty.UNKNOWN && covered != Certainty.UNKNOWN;
    }
  }
}
