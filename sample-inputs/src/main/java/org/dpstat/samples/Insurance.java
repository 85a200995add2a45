package org.dpstat.samples;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A person's place in the pension and medical schemes, which some counties keep up better than
 * others; kinds are null for none.
 *
 * @param isInBoth whether the residents' pension scheme still keeps one who is in the employees'
 * @param medicalYear last year for which the medical scheme was joined
 */
record Insurance(
    String pensionKind,
    String pensionStatus,
    boolean isInBoth,
    String medicalKind,
    String medicalStatus,
    int medicalYear) {

  static Insurance of(Person person, LocalDate day) {
    SplittableRandom fate = person.fate("insurance");
    int age = person.age(day);
    boolean isEmployee = age >= 20 && fate.nextInt(100) < 9;
    boolean isDiligent = Integer.parseInt(person.county()) % 3 == 0;
    int percent = isDiligent ? 99 : 94;
    boolean hasPension =
        age < 16 ? fate.nextInt(50) == 0 : isEmployee || fate.nextInt(100) < percent;
    String status = pensionStatus(age, isDiligent ? 60 : 20, fate);
    boolean hasMedical = isEmployee || fate.nextInt(100) < percent + 1;
    boolean isStopped = fate.nextInt(isDiligent ? 400 : 60) == 0;
    boolean isBehind = fate.nextInt(isDiligent ? 300 : 50) == 0;
    return new Insurance(
        hasPension ? (isEmployee ? "2" : "1") : null,
        status,
        isEmployee && fate.nextInt(10) == 0,
        hasMedical ? (isEmployee ? "2" : "1") : null,
        isStopped ? "2" : "1",
        isBehind ? day.getYear() - 1 : day.getYear());
  }

  /** One in so many has stopped to pay, or has left. */
  private static String pensionStatus(int age, int oneIn, SplittableRandom fate) {
    if (fate.nextInt(oneIn) == 0) {
      return fate.nextBoolean() ? "2" : "4";
    }
    return age >= 60 ? "3" : "1";
  }

  /** Whether a person is at school in a year. */
  static boolean isInSchool(Person person, int year) {
    int age = person.age(LocalDate.of(year, 7, 1));
    int percent = age >= 6 && age < 18 ? 88 : age >= 18 && age < 23 ? 14 : 0;
    return person.fate("school" + year).nextInt(100) < percent;
  }
}
