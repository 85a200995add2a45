package org.dpstat.samples;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A person's place in the pension and medical schemes; kinds are null for none.
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
    boolean hasPension = age < 16 ? fate.nextInt(50) == 0 : isEmployee || fate.nextInt(100) < 93;
    String status = pensionStatus(age, fate);
    boolean hasMedical = isEmployee || fate.nextInt(100) < 97;
    boolean isStopped = fate.nextInt(60) == 0;
    boolean isBehind = fate.nextInt(50) == 0;
    return new Insurance(
        hasPension ? (isEmployee ? "2" : "1") : null,
        status,
        isEmployee && fate.nextInt(10) == 0,
        hasMedical ? (isEmployee ? "2" : "1") : null,
        isStopped ? "2" : "1",
        isBehind ? day.getYear() - 1 : day.getYear());
  }

  private static String pensionStatus(int age, SplittableRandom fate) {
    int draw = fate.nextInt(100);
    if (draw < 3) {
      return "2";
    }
    return draw < 5 ? "4" : age >= 60 ? "3" : "1";
  }

  /** Whether a person is at school in a year. */
  static boolean isInSchool(Person person, int year) {
    int age = person.age(LocalDate.of(year, 7, 1));
    int percent = age >= 6 && age < 18 ? 88 : age >= 18 && age < 23 ? 14 : 0;
    return person.fate("school" + year).nextInt(100) < percent;
  }
}
