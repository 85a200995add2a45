package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/**
 * Somebody who stands on some list.
 *
 * @param place township of the registered residence, or the county where townships are not known
 * @param certificate null for those who hold none
 * @param relief null for those without social assistance
 * @param death null for those alive
 * @param move null for those who live where they always did
 */
record Person(
    String number,
    String name,
    String ethnicity,
    String hukou,
    String place,
    Certificate certificate,
    Relief relief,
    Death death,
    Move move,
    Habit habit) {

  /**
   * A disability certificate as it stands at the end.
   *
   * @param suffix B1 where it was issued again
   * @param because code of list {@code cancellation-reason}, null while it stands
   */
  record Certificate(
      String category,
      String grade,
      String components,
      String suffix,
      String status,
      LocalDate firstIssuedOn,
      LocalDate validUntil,
      LocalDate cancelledOn,
      String because) {
    boolean isSevere() {
      return grade.compareTo("2") <= 0;
    }
  }

  /** Social assistance; the amount is yuan a month, the end null while it runs. */
  record Relief(
      String assistanceClass, String form, int yuan, YearMonth startedIn, YearMonth endedIn) {}

  /** A death; unrecorded where no death list has it. */
  record Death(LocalDate on, boolean isRecorded) {}

  /**
   * A second county's list on which the person stands.
   *
   * @param on day of the move; null where both counties hold the certificate for valid
   */
  record Move(String formerPlace, LocalDate on) {}

  /** How the nursing allowance reaches somebody. */
  enum Habit {
    NEVER,
    REGULAR,
    /** Missed in the months before December, then paid in arrears. */
    LATE,
    /** Paid in December and recovered in the same month. */
    RECOVERED,
    /** Paid for two months at once, in the month before. */
    AHEAD,
    /** Paid in another county's list. */
    ELSEWHERE
  }

  String county() {
    return place.substring(0, 6);
  }

  boolean isHolder() {
    return certificate != null;
  }

  String certificateNumber() {
    return isHolder()
        ? number + certificate.category() + certificate.grade() + certificate.suffix()
        : null;
  }

  /** Numbers that are the person's own: the same in every list. */
  SplittableRandom fate() {
    return new SplittableRandom(number.hashCode());
  }
}
