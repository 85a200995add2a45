package org.dpstat.samples;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.dpstat.samples.Person.Habit;
import org.dpstat.samples.Person.Relief;

/** What a person answers in a completed interview; now and then nothing, or not what lists say. */
final class Answers {
  private static final Weighted SINGLE = Weighted.of("10 21 22 30 40", 30, 50, 4, 11, 5);
  private static final Weighted EDUCATION =
      Weighted.of("90 80 70 60 40 30 20", 22, 36, 29, 7, 3, 2, 1);
  private static final Weighted ECONOMY = Weighted.of("3 4 5 6", 3, 4, 12, 81);
  private static final Weighted HOUSING = Weighted.of("1 2 3", 95, 3, 2);
  private static final Weighted SERVICES =
      Weighted.of("0 2 3 4 1;2 2;4 3;6 2;3;5", 45, 20, 8, 8, 4, 8, 4, 3);
  private static final Weighted FORM = Weighted.of("1 2 3 4 5 6 7", 6, 3, 12, 8, 5, 50, 16);
  private static final Weighted IDLE = Weighted.of("2 3 4 5 6 9", 20, 8, 12, 50, 2, 8);

  private final Person person;
  private final int year;
  private final SplittableRandom fate;
  private final int age;

  Answers(Person person, ListRows.Page page) {
    this.person = person;
    this.year = page.year();
    this.fate = person.fate("answers" + year);
    this.age = person.age(LocalDate.of(year, 7, 1));
  }

  void addTo(Row row) {
    addLife(row);
    addWork(row);
    addPrograms(row);
    addServices(row);
    addTrifles(row);
  }

  private void addLife(Row row) {
    boolean isInSchool = Insurance.isInSchool(person, year);
    boolean isOfSchoolAge = age >= 6 && age < 18;
    row.set("marital_status", age < 20 ? "10" : SINGLE.draw(fate))
        .set("education", age < 14 ? "80" : EDUCATION.draw(fate))
        .set("economic_status", answer(economicStatus()))
        .set("housing_condition", HOUSING.draw(fate))
        .set("is_in_school", (age < 30 || fate.nextBoolean()) ? isInSchool : null)
        .set("not_in_school_because", (isOfSchoolAge && !isInSchool) ? 1 + fate.nextInt(5) : null);
  }

  private String economicStatus() {
    Relief relief = person.relief();
    if (relief == null) {
      return ECONOMY.draw(fate);
    }
    return relief.isMinimumLiving() ? "2" : relief.assistanceClass().equals("3") ? "1" : "3";
  }

  private void addWork(Row row) {
    boolean isEmployed = age >= 16 && age < 60 && fate.nextInt(100) < 50;
    boolean isIdle = age >= 16 && age < 60 && !isEmployed;
    row.set("is_employed", age < 16 ? null : isEmployed)
        .set("employment_form", isEmployed ? FORM.draw(fate) : null)
        .set("not_employed_because", isIdle ? IDLE.draw(fate) : null)
        .set("was_trained", age >= 16 && fate.nextInt(14) == 0);
  }

  private void addPrograms(Row row) {
    Insurance insurance = Insurance.of(person, LocalDate.of(year, 12, 31));
    String pension = insurance.pensionKind() == null ? "3" : insurance.pensionKind();
    String medical = insurance.medicalKind() == null ? "3" : insurance.medicalKind();
    row.set("pension_answer", age < 16 ? null : answer(pension))
        .set("medical_answer", answer(medical))
        .set("gets_living_allowance", answer(person.living() != Habit.NEVER))
        .set("gets_nursing_allowance", answer(person.nursing() != Habit.NEVER));
  }

  private void addServices(Row row) {
    boolean needsDevice = fate.nextInt(5) == 0;
    boolean needsModification = fate.nextInt(9) == 0;
    row.set("rehabilitation_needs", SERVICES.draw(fate))
        .set("rehabilitation_served", SERVICES.draw(fate))
        .set("needs_device", needsDevice)
        .set("has_device", needsDevice && fate.nextInt(10) < 8)
        .set("needs_modification", needsModification)
        .set("has_modification", needsModification && fate.nextInt(10) < 4)
        .set("care_answer", fate.nextInt(12) == 0 ? 1 + fate.nextInt(3) : 0)
        .set("has_family_doctor", fate.nextInt(10) < 7)
        .set("joins_culture_sport", fate.nextInt(5) == 0);
  }

  private void addTrifles(Row row) {
    boolean isAway = fate.nextInt(12) == 0;
    row.set("residence", isAway ? "140105" : person.county())
        .set("note", fate.nextInt(40) == 0 ? "电话核实,\n本人不便" : null);
  }

  /** One in thirty leaves a question open. */
  private <T> T answer(T value) {
    return fate.nextInt(30) == 0 ? null : value;
  }
}
