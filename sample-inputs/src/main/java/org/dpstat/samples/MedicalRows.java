package org.dpstat.samples;

/** Participants of the medical insurance schemes. */
final class MedicalRows implements ListRows.Composer {
  @Override
  public void compose(Person person, ListRows.Page page) {
    Insurance insurance = Insurance.of(person, page.end());
    if (!PensionRows.isOn(person, page) || insurance.medicalKind() == null) {
      return;
    }
    page.add(row(person, page, insurance).set("insured_year", insurance.medicalYear()));
    boolean keepsLastYear = person.fate("last year").nextInt(80) == 0;
    if (keepsLastYear && insurance.medicalYear() == page.year()) {
      page.add(row(person, page, insurance).set("insured_year", page.year() - 1));
    }
  }

  private static Row row(Person person, ListRows.Page page, Insurance insurance) {
    return Row.of(person)
        .set("medical_kind", insurance.medicalKind())
        .set("medical_status", insurance.medicalStatus())
        .set("is_subsidised", person.relief() != null && person.fate("aid").nextInt(5) > 0)
        .set("place", place(person, page));
  }

  /** Lists next door know no more than their own county. */
  static String place(Person person, ListRows.Page page) {
    return person.county().equals(page.county()) ? page.place(person) : page.county();
  }
}
