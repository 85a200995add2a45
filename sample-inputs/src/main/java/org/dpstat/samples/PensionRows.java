package org.dpstat.samples;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** Participants of the pension schemes, with the part of those without a certificate. */
final class PensionRows implements ListRows.Composer {
  @Override
  public void compose(Person person, ListRows.Page page) {
    Insurance insurance = Insurance.of(person, page.end());
    if (!isOn(person, page) || insurance.pensionKind() == null) {
      return;
    }
    page.add(row(person, page, insurance.pensionKind(), insurance.pensionStatus()));
    if (insurance.isInBoth()) {
      page.add(row(person, page, "1", "1"));
    }
  }

  /**
   * The list is kept where the person is registered, or next door; the dead stay on for a while.
   */
  static boolean isOn(Person person, ListRows.Page page) {
    boolean isHere = person.county().equals(page.county());
    boolean isDead = person.isDeadOn(page.end().minusMonths(3));
    return isHere != person.isInsuredElsewhere() && !isDead;
  }

  private static Row row(Person person, ListRows.Page page, String kind, String status) {
    SplittableRandom fate = person.fate("pension" + kind);
    LocalDate grown = IdNumber.birth(person.number()).plusYears(16);
    LocalDate joined = grown.isBefore(page.end()) ? grown.plusDays(fate.nextInt(400)) : page.end();
    return Row.of(person)
        .set("pension_kind", kind)
        .set("pension_status", status)
        .set("joined_on", joined.isAfter(page.end()) ? page.end() : joined)
        .set("is_paid_for", kind.equals("1") ? fate.nextInt(3) > 0 : null)
        .set("place", MedicalRows.place(person, page));
  }
}
