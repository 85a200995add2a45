package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.dpstat.samples.Person.Habit;

/** What a county finds out of people who seem to be left out, or to be paid without a title. */
final class VerificationRows implements ListRows.Composer {
  private static final Weighted LEFT_OUT =
      Weighted.of("1 2 3 4 5 6 7 8 9", 30, 14, 12, 5, 6, 9, 6, 10, 8);
  private static final Weighted PAID = Weighted.of("9 10 11 7 6", 30, 38, 22, 5, 5);
  private static final Set<Habit> UNPAID = Set.of(Habit.NEVER, Habit.RECOVERED);
  private static final int ENROLMENT_FROM = 6;
  private static final int ENROLMENT_TO = 15;

  /** Why somebody is looked at, and how many percent of such people are. */
  private record Cause(Weighted results, int percent) {}

  @Override
  public void compose(Person person, ListRows.Page page) {
    if (!person.county().equals(page.county())) {
      return;
    }
    causes(person, page.end())
        .forEach(
            (matter, cause) -> {
              SplittableRandom fate = person.fate("verification" + matter + page.period());
              if (fate.nextInt(100) < cause.percent()) {
                page.add(answer(person, page, matter, cause.results().draw(fate), fate));
              }
            });
  }

  /** What to look at, by programme; now and then somebody of whom nothing seems wrong. */
  private static Map<String, Cause> causes(Person person, LocalDate day) {
    Map<String, Cause> causes = new LinkedHashMap<>();
    if (person.isHolder() && !person.isDeadOn(day)) {
      Cause seldom = new Cause(LEFT_OUT, 2);
      List.of("rehabilitation", "assistive-device", "care", "nursing-allowance")
          .forEach(matter -> causes.put(matter, seldom));
      addLeftOut(person, day, causes);
    }
    boolean isDead = person.isDeadOn(day);
    if (!UNPAID.contains(person.nursing()) && (isDead || !mayBeNursed(person))) {
      causes.put("nursing-allowance", new Cause(PAID, 45));
    }
    if (!UNPAID.contains(person.living()) && (isDead || !isOnMinimum(person))) {
      causes.put("living-allowance", new Cause(PAID, 45));
    }
    return causes;
  }

  private static void addLeftOut(Person person, LocalDate day, Map<String, Cause> causes) {
    Cause often = new Cause(LEFT_OUT, 40);
    Insurance insurance = Insurance.of(person, day);
    int age = person.age(day);
    boolean isSevere = person.certificate().isSevere();
    boolean isMarginal = person.relief() != null && person.relief().assistanceClass().equals("4");
    if (mayBeNursed(person) && UNPAID.contains(person.nursing())) {
      causes.put("nursing-allowance", often);
    }
    if (isOnMinimum(person) && UNPAID.contains(person.living())) {
      causes.put("living-allowance", often);
    }
    if (isSevere && person.relief() != null) {
      causes.put("home-modification", new Cause(LEFT_OUT, 6));
    }
    if (isSevere && isMarginal) {
      causes.put("dibao", often);
    }
    if (age >= 16 && insurance.pensionKind() == null) {
      causes.put("pension", often);
    }
    if (insurance.medicalKind() == null) {
      causes.put("medical", often);
    }
    if (age >= ENROLMENT_FROM && age < ENROLMENT_TO) {
      causes.put("enrolment", new Cause(LEFT_OUT, 15));
    }
  }

  private static boolean mayBeNursed(Person person) {
    boolean isInHardship = person.relief() != null && person.relief().assistanceClass().equals("3");
    return person.isHolder() && person.certificate().isSevere() && !isInHardship;
  }

  private static boolean isOnMinimum(Person person) {
    return person.isHolder() && person.relief() != null && person.relief().isMinimumLiving();
  }

  private static Row answer(
      Person person, ListRows.Page page, String matter, String result, SplittableRandom fate) {
    Row row =
        Row.of(person)
            .set("matter", matter)
            .set("result", result)
            .set("verified_on", day(page.period(), fate))
            .set("verified_by", Names.han(fate))
            .set("place", page.place(person));
    addMonths(row, page.period(), fate);
    return row;
  }

  /** Some are found long before their list, some after the year that it closes. */
  private static LocalDate day(YearMonth period, SplittableRandom fate) {
    int draw = fate.nextInt(100);
    int day = 1 + fate.nextInt(28);
    int before = 2 + fate.nextInt(8);
    boolean isLast = period.getMonthValue() == 12;
    if (draw < 10) {
      return null;
    }
    if (draw < 20) {
      return period.minusMonths(before).atDay(day);
    }
    return (isLast && draw < 27 ? period.plusMonths(1) : period).atDay(day);
  }

  /** Most hold from when they are found; others for a while that may be over, or yet to come. */
  private static void addMonths(Row row, YearMonth period, SplittableRandom fate) {
    int draw = fate.nextInt(100);
    int months = fate.nextInt(10);
    if (draw < 12) {
      row.set("first_month", period.minusMonths(months));
    } else if (draw < 24) {
      row.set("first_month", period.minusMonths(6L + months));
      row.set("last_month", period.minusMonths(1L + months % 4));
    } else if (draw < 36) {
      row.set("first_month", months < 5 ? period.minusMonths(months) : null);
      row.set("last_month", period.plusMonths(3L + months));
    } else if (draw < 41) {
      row.set("first_month", period.plusMonths(1L + months % 3));
    }
  }
}
