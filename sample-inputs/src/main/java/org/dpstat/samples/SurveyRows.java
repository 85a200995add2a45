package org.dpstat.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Interviews of a year's survey: the roster from the register, and some without a certificate. */
final class SurveyRows implements ListRows.Composer {
  /** Position of the county in which many keep their income to themselves in the last year. */
  private static final int RETICENT = 12;

  private static final int INCOME_DIFFERS = 33;

  private final Settings settings;
  private final List<String> counties;

  SurveyRows(Settings settings, List<String> counties) {
    this.settings = settings;
    this.counties = counties;
  }

  @Override
  public void compose(Person person, ListRows.Page page) {
    if (!person.county().equals(page.county()) || !isOnRoster(person, page.year())) {
      return;
    }
    Interview interview = Interview.of(person, page.year(), settings);
    Row row = basics(person, page);
    row.set("interview_result", interview.result())
        .set("interviewed_on", interview.on())
        .set("interview_mode", person.fate("mode" + page.year()).nextInt(9) == 0 ? "2" : "1")
        .set("interviewer", Names.han(person.household().fate("interviewer")));
    boolean isLate = interview.isAfter(settings.asOf());
    if (interview.isCompleted()) {
      new Answers(person, page).addTo(row);
      addHousehold(row, person, page, !isLate);
    }
    if (isLate) {
      row.find(new Finding("interview_within_period", Finding.Effect.KEPT));
    }
    page.add(row);
  }

  private static boolean isOnRoster(Person person, int year) {
    LocalDate begin = LocalDate.of(year, 1, 1);
    boolean isBorn = IdNumber.birth(person.number()).isBefore(begin);
    if (!isBorn || person.isDeadOn(begin)) {
      return false;
    }
    if (!person.isHolder()) {
      return person.fate("suspected").nextInt(9) == 0;
    }
    LocalDate cancelled = person.certificate().cancelledOn();
    return person.certificate().firstIssuedOn().isBefore(LocalDate.of(year, 6, 1))
        && (cancelled == null || !cancelled.isBefore(begin));
  }

  private static Row basics(Person person, ListRows.Page page) {
    SplittableRandom fate = person.fate("suspicion");
    boolean isHolder = person.isHolder();
    return Row.of(person)
        .set("certificate_number", person.certificateNumber())
        .set("sex", IdNumber.sex(person.number()))
        .set("ethnicity", person.ethnicity())
        .set("birth_date", IdNumber.birth(person.number()))
        .set("hukou", person.hukou())
        .set("registered_division", page.place(person))
        .set("category", isHolder ? person.certificate().category() : 1 + fate.nextInt(6))
        .set("grade", isHolder ? person.certificate().grade() : 1 + fate.nextInt(4))
        .set("components", isHolder ? person.certificate().components() : null)
        .set("phone", "138" + (10_000_000 + fate.nextInt(89_999_999)))
        .set("address", (1 + fate.nextInt(30)) + "组" + (1 + fate.nextInt(200)) + "号");
  }

  /** Members answer alike, but for some who are asked a day later and tell of another income. */
  private void addHousehold(Row row, Person person, ListRows.Page page, boolean mayDiffer) {
    Household household = person.household();
    int year = page.year();
    boolean differs = mayDiffer && person.fate("income" + year).nextInt(INCOME_DIFFERS) == 0;
    boolean isNumbered = person.fate("unnumbered").nextInt(150) > 0;
    int income = household.income(year);
    row.set("household_number", isNumbered ? household.number() : null)
        .set("household_members", household.members())
        .set("household_income_yuan", isSilent(household, year) ? null : income)
        .set("household_over_60", household.over60())
        .set("household_workers", household.workers())
        .set("household_employed", household.employed());
    if (differs && row.has("interviewed_on") && row.has("household_income_yuan")) {
      LocalDate later = household.visited(year).plusDays(1);
      row.set("household_income_yuan", income + income / 25).set("interviewed_on", later);
    }
  }

  private boolean isSilent(Household household, int year) {
    boolean isReticent =
        counties.indexOf(household.county()) == RETICENT && year == settings.lastYear();
    return household.fate("silent" + year).nextInt(100) < (isReticent ? 31 : 3);
  }
}
