package org.dpstat.samples;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.SplittableRandom;

/**
 * Somebody who stands on some list.
 *
 * @param household where the person is registered, and with whom
 * @param certificate null for those who hold none
 * @param relief null for those without social assistance
 * @param death null for those alive
 * @param move null for those who live where they always did
 * @param nursing how the nursing allowance comes
 * @param living how the living allowance comes
 */
record Person(
    String number,
    String name,
    String ethnicity,
    String hukou,
    Household household,
    Certificate certificate,
    Relief relief,
    Death death,
    Move move,
    Habit nursing,
    Habit living) {

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
      String assistanceClass, String form, int yuan, YearMonth startedIn, YearMonth endedIn) {
    boolean isMinimumLiving() {
      return assistanceClass.equals("1") || assistanceClass.equals("2");
    }
  }

  /** A death; unrecorded where no death list has it. */
  record Death(LocalDate on, boolean isRecorded) {}

  /**
   * A second county's list on which the person stands.
   *
   * @param on day of the move; null where both counties hold the certificate for valid
   */
  record Move(String formerPlace, LocalDate on) {}

  /** How an allowance reaches somebody. */
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

  /** Township of the registered residence, or the county where townships are not known. */
  String place() {
    return household.place();
  }

  String county() {
    return place().substring(0, 6);
  }

  boolean isHolder() {
    return certificate != null;
  }

  String certificateNumber() {
    return isHolder()
        ? number + certificate.category() + certificate.grade() + certificate.suffix()
        : null;
  }

  int age(LocalDate day) {
    return Period.between(IdNumber.birth(number), day).getYears();
  }

  boolean isDeadOn(LocalDate day) {
    return death != null && !death.on().isAfter(day);
  }

  /** Whether the schemes of the county next door keep the person's account. */
  boolean isInsuredElsewhere() {
    return fate("insured").nextInt(40) == 0;
  }

  /** Numbers that are the person's own: the same in every list. */
  SplittableRandom fate() {
    return new SplittableRandom(number.hashCode());
  }

  /** The person's own numbers for one matter. */
  SplittableRandom fate(String matter) {
    return new SplittableRandom(31L * number.hashCode() + matter.hashCode());
  }
}
