package org.dpstat.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Lists that offices keep of those whom they teach, serve, employ and visit, at their home. */
final class OfficeRows {
  private static final Weighted PLACEMENT = Weighted.of("1 2 3 5", 55, 25, 12, 8);
  private static final Weighted STATUS = Weighted.of("1 2 3", 93, 4, 3);
  private static final Weighted SERVICE = Weighted.of("2 3 4 5 1 6", 40, 30, 12, 8, 5, 5);
  private static final Weighted FORM = Weighted.of("1 2 3 4 5", 30, 12, 30, 20, 8);
  private static final Weighted TRAINING = Weighted.of("1 2 3", 50, 40, 10);
  private static final Weighted CARE = Weighted.of("1 2 3", 25, 25, 50);
  private static final Weighted WATCH = Weighted.of("1 2 3", 30, 45, 25);

  private OfficeRows() {}

  /** Adds what a person's own numbers decide; the dead and those of other counties are left out. */
  private interface Office {
    void write(Person person, ListRows.Page page, SplittableRandom fate);
  }

  /** Composers by source. */
  static Map<String, ListRows.Composer> composers() {
    Map<String, Office> offices = new TreeMap<>();
    offices.put("child-rehabilitation", OfficeRows::child);
    offices.putAll(
        Map.of(
            "training", OfficeRows::training,
            "home-modification", OfficeRows::works,
            "enrolment", OfficeRows::school,
            "rehabilitation", OfficeRows::service,
            "assistive-device", OfficeRows::device,
            "employment", OfficeRows::work,
            "family-doctor", OfficeRows::doctor,
            "care", OfficeRows::care,
            "poverty-monitoring", OfficeRows::watch,
            "home-visit", OfficeRows::visit));
    Map<String, ListRows.Composer> composers = new TreeMap<>();
    offices.forEach((source, office) -> composers.put(source, composer(source, office)));
    return composers;
  }

  private static ListRows.Composer composer(String source, Office office) {
    return (person, page) -> {
      boolean isHere = person.county().equals(page.county());
      if (isHere && !person.isDeadOn(LocalDate.of(page.year(), 1, 1))) {
        office.write(person, page, person.fate(source));
      }
    };
  }

  private static Row row(Person person, ListRows.Page page) {
    return Row.of(person).set("place", page.place(person));
  }

  /** Some day of the year of a list. */
  private static LocalDate day(ListRows.Page page, SplittableRandom fate) {
    return LocalDate.of(page.year(), 1, 1).plusDays(fate.nextInt(360));
  }

  /** A day of the first or the second half of the year, so that no two are the same. */
  private static LocalDate dayOfHalf(int half, ListRows.Page page, SplittableRandom fate) {
    return LocalDate.of(page.year(), half == 1 ? 1 : 7, 1).plusDays(fate.nextInt(180));
  }

  private static void school(Person person, ListRows.Page page, SplittableRandom fate) {
    int age = person.age(LocalDate.of(page.year(), 8, 31));
    boolean isGone = age >= 23 || fate.nextInt(100) >= (age >= 6 && age < 15 ? 94 : 30);
    if (age < 4 || isGone) {
      return;
    }
    String stage = age < 6 ? "1" : age < 12 ? "2" : age < 15 ? "3" : age < 18 ? "4" : "5";
    boolean isDone = (age == 14 || age == 22) && fate.nextInt(3) == 0;
    page.add(
        row(person, page)
            .set("stage", stage)
            .set("placement", age < 6 ? null : PLACEMENT.draw(fate))
            .set("enrolment_status", isDone ? "4" : STATUS.draw(fate)));
  }

  private static void service(Person person, ListRows.Page page, SplittableRandom fate) {
    for (int i = fate.nextInt(100) < 42 ? 1 + fate.nextInt(2) : 0; i > 0; i--) {
      page.add(
          row(person, page)
              .set("service", SERVICE.draw(fate))
              .set("served_on", dayOfHalf(i, page, fate)));
    }
  }

  private static void device(Person person, ListRows.Page page, SplittableRandom fate) {
    if (fate.nextInt(100) < 15) {
      page.add(row(person, page).set("fitted_on", day(page, fate)));
    }
  }

  private static void work(Person person, ListRows.Page page, SplittableRandom fate) {
    int age = person.age(page.end());
    if (age < 16 || age >= 62 || fate.nextInt(100) >= 28) {
      return;
    }
    LocalDate start = page.end().minusDays(fate.nextInt(1500));
    boolean isOver = fate.nextInt(6) == 0;
    page.add(
        row(person, page)
            .set("employment_form", FORM.draw(fate))
            .set("started_on", start)
            .set("ended_on", isOver ? start.plusDays(fate.nextInt(700)) : null));
  }

  private static void doctor(Person person, ListRows.Page page, SplittableRandom fate) {
    if (fate.nextInt(100) < 70) {
      LocalDate signed = day(page, fate).minusDays(fate.nextInt(3) == 0 ? 360 : 0);
      boolean isOpen = fate.nextInt(5) == 0;
      page.add(
          row(person, page)
              .set("signed_on", signed)
              .set("valid_until", isOpen ? null : signed.plusYears(1)));
    }
  }

  private static void care(Person person, ListRows.Page page, SplittableRandom fate) {
    boolean isCandidate = person.isHolder() && "567".contains(person.certificate().category());
    if (fate.nextInt(100) < (isCandidate ? 30 : 2)) {
      LocalDate start = day(page, fate).minusDays(fate.nextInt(500));
      page.add(
          row(person, page)
              .set("care_form", CARE.draw(fate))
              .set("started_on", start)
              .set("ended_on", fate.nextInt(4) == 0 ? start.plusDays(fate.nextInt(400)) : null));
    }
  }

  private static void watch(Person person, ListRows.Page page, SplittableRandom fate) {
    if (person.isDeadOn(page.end()) || fate.nextInt(100) >= 6) {
      return;
    }
    LocalDate start = page.end().minusDays(30 + fate.nextInt(900));
    boolean isRemoved = fate.nextInt(5) < 3;
    page.add(
        row(person, page)
            .set("monitoring_kind", WATCH.draw(fate))
            .set("included_on", start)
            .set("is_risk_removed", isRemoved)
            .set("removed_on", isRemoved ? start.plusDays(fate.nextInt(30)) : null));
  }

  private static void training(Person person, ListRows.Page page, SplittableRandom all) {
    SplittableRandom fate = person.fate("training" + page.year());
    int age = person.age(page.end());
    if (age >= 16 && age < 60 && fate.nextInt(30) == 0) {
      LocalDate end = day(page, fate);
      page.add(
          row(person, page)
              .set("training_kind", TRAINING.draw(fate))
              .set("started_on", end.minusDays(fate.nextInt(20)))
              .set("ended_on", end)
              .set("is_completed", fate.nextInt(10) > 0));
    }
  }

  private static void works(Person person, ListRows.Page page, SplittableRandom all) {
    SplittableRandom fate = person.household().fate("works" + page.year());
    boolean isFrail = person.isHolder() && person.certificate().isSevere();
    if (isFrail && fate.nextInt(25) == 0) {
      page.add(
          row(person, page)
              .set("household_number", fate.nextInt(5) == 0 ? null : person.household().number())
              .set("completed_on", day(page, fate))
              .set("acceptance", fate.nextInt(12) == 0 ? "2" : "1"));
    }
  }

  private static void visit(Person person, ListRows.Page page, SplittableRandom fate) {
    boolean isFrail = person.isHolder() && person.certificate().isSevere();
    for (int i = isFrail || person.relief() != null ? fate.nextInt(3) : 0; i > 0; i--) {
      page.add(row(person, page).set("visited_on", dayOfHalf(i, page, fate)));
    }
  }

  /** As far as a child had come by the end of the list's year; a third have no number yet. */
  private static void child(Person person, ListRows.Page page, SplittableRandom fate) {
    LocalDate birth = IdNumber.birth(person.number());
    LocalDate screened = birth.plusDays(150 + fate.nextInt(1300));
    if (person.age(page.end()) > 8 || screened.isAfter(page.end()) || fate.nextInt(5) == 0) {
      return;
    }
    boolean hasNumber = fate.nextInt(3) > 0;
    boolean isUnscreened = fate.nextInt(8) == 0;
    Row row =
        row(person, page)
            .set("id_number", hasNumber ? person.number() : null)
            .set("certificate_number", hasNumber ? person.certificateNumber() : null)
            .set("sex", IdNumber.sex(person.number()))
            .set("birth_date", birth)
            .set("screened_on", isUnscreened ? null : screened)
            .set("category", person.isHolder() ? person.certificate().category() : null);
    LocalDate day = screened;
    for (String stage : List.of("diagnosed_on", "applied_on", "served_on")) {
      day = day.plusDays(3 + fate.nextInt(90));
      boolean isOver = fate.nextInt(6) == 0;
      if (isOver || day.isAfter(page.end())) {
        break;
      }
      row.set(stage, day);
    }
    page.add(row);
  }
}
