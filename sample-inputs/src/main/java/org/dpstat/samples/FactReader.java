package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.Assisted;
import org.dpstat.samples.Fact.Certified;
import org.dpstat.samples.Fact.Child;
import org.dpstat.samples.Fact.Died;
import org.dpstat.samples.Fact.Done;
import org.dpstat.samples.Fact.Economy;
import org.dpstat.samples.Fact.Employer;
import org.dpstat.samples.Fact.Home;
import org.dpstat.samples.Fact.Institution;
import org.dpstat.samples.Fact.Insured;
import org.dpstat.samples.Fact.Interviewed;
import org.dpstat.samples.Fact.Listed;
import org.dpstat.samples.Fact.Paid;
import org.dpstat.samples.Fact.Replies;
import org.dpstat.samples.Fact.Reported;
import org.dpstat.samples.Fact.Traits;
import org.dpstat.samples.Fact.Verified;
import org.dpstat.schemas.division.Divisions;

/** Reads what a loaded row says. */
final class FactReader {
  private final Delivery delivery;
  private final Row row;
  private final Divisions divisions;
  private final Who who;

  private FactReader(Delivery delivery, Row row, Divisions divisions) {
    this.delivery = delivery;
    this.row = row;
    this.divisions = divisions;
    this.who = Who.of(row, delivery);
  }

  /** The fact of a loaded row, null where no figure rests on it. */
  static Fact of(Delivery delivery, Row row, Divisions divisions) {
    return new FactReader(delivery, row, divisions).fact();
  }

  private Fact fact() {
    return switch (delivery.source()) {
      case "certificate" -> certified();
      case "survey" -> interviewed();
      case "assistance" ->
          new Assisted(
              who, row.value("assistance_class"), month(row, "started_in"), month(row, "ended_in"));
      case "death" -> new Died(who, day(row, "died_on"));
      case "living-allowance", "nursing-allowance" -> paid();
      case "pension" ->
          insured(row.value("pension_kind"), row.value("pension_status"), "is_paid_for");
      case "medical" ->
          insured(row.value("medical_kind"), row.value("medical_status"), "is_subsidised");
      case "macro" -> economy();
      case "reported" -> reported();
      case "training" -> done("ended_on", "is_completed");
      case "home-modification" -> done("completed_on", "acceptance");
      case "verification" -> verified();
      case "institution" -> institution();
      case "employer" -> employer();
      case "enrolment" -> listed("stage", null, null, null);
      case "rehabilitation" -> listed("service", "served_on", null, null);
      case "assistive-device" -> listed(null, "fitted_on", null, null);
      case "employment" -> listed("employment_form", "started_on", "ended_on", null);
      case "family-doctor" -> listed(null, "signed_on", "valid_until", null);
      case "care" -> listed("care_form", "started_on", "ended_on", null);
      case "poverty-monitoring" ->
          listed("monitoring_kind", "included_on", "removed_on", "is_risk_removed");
      case "home-visit" -> listed(null, "visited_on", null, null);
      case "child-rehabilitation" -> child();
      default -> null;
    };
  }

  /** Null where it does not run at the end of its list's year. */
  private Institution institution() {
    LocalDate day = delivery.month().atEndOfMonth();
    boolean isOpen = !row.has("opened_on") || !day(row, "opened_on").isAfter(day);
    boolean isClosed = row.has("closed_on") && !day(row, "closed_on").isAfter(day);
    if (!row.value("operation_status").equals("1") || !isOpen || isClosed) {
      return null;
    }
    String at = row.value("located_at");
    String village = at.length() == 12 ? at : null;
    return new Institution(row.value("institution_kind"), Place.of(at, divisions), village);
  }

  private Employer employer() {
    return new Employer(
        row.value("employer_kind"),
        "true".equals(row.value("is_school")),
        Place.of(row.has("place") ? row.value("place") : delivery.division(), divisions),
        whole(row, "established_posts"),
        whole(row, "employees"),
        number(row, "disabled_employees"),
        whole(row, "disabled_cadres"));
  }

  private Done done(String on, String outcome) {
    String at = row.has("place") ? row.value("place") : delivery.division();
    boolean isDone = List.of("true", "1").contains(String.valueOf(row.value(outcome)));
    return new Done(
        who, Place.of(at, divisions), row.value("household_number"), day(row, on), isDone);
  }

  private Verified verified() {
    LocalDate on = day(row, "verified_on");
    YearMonth month = on == null ? delivery.month() : YearMonth.from(on);
    return new Verified(
        who,
        row.value("matter"),
        whole(row, "result"),
        month,
        on,
        row.has("first_month") ? month(row, "first_month") : month,
        month(row, "last_month"));
  }

  private Child child() {
    return new Child(
        who,
        Place.of(row.has("place") ? row.value("place") : delivery.division(), divisions),
        Stream.of("screened_on", "diagnosed_on", "applied_on", "served_on")
            .map(column -> day(row, column))
            .toList());
  }

  private Insured insured(String kind, String status, String help) {
    Integer year = whole(row, "insured_year");
    return new Insured(who, kind, status, year, "true".equals(row.value(help)));
  }

  private Listed listed(String kind, String on, String until, String isSo) {
    return new Listed(
        who,
        kind == null ? null : row.value(kind),
        row.value("enrolment_status"),
        row.value("placement"),
        on == null ? null : day(row, on),
        until == null ? null : day(row, until),
        isSo != null && "true".equals(row.value(isSo)));
  }

  private Certified certified() {
    return new Certified(
        who,
        Place.of(row.value("registered_division"), divisions),
        row.value("certificate_status"),
        day(row, "first_issued_on"),
        day(row, "valid_until"),
        day(row, "cancelled_on"),
        row.value("cancelled_because"),
        traits());
  }

  private Interviewed interviewed() {
    return new Interviewed(
        who,
        Place.of(row.value("registered_division"), divisions),
        delivery.year(),
        day(row, "interviewed_on"),
        row.value("interview_result"),
        traits(),
        Replies.of(row),
        new Home(
            row.value("household_number"),
            whole(row, "household_members"),
            number(row, "household_income_yuan"),
            whole(row, "household_over_60"),
            whole(row, "household_workers"),
            whole(row, "household_employed")),
        row.valuesGiven());
  }

  private Traits traits() {
    return new Traits(
        row.value("sex"),
        row.value("hukou"),
        row.value("category"),
        row.value("grade"),
        row.value("components"));
  }

  private Paid paid() {
    YearMonth month = month(row, "paid_month");
    YearMonth from = row.has("first_month") ? month(row, "first_month") : month;
    YearMonth to = row.has("last_month") ? month(row, "last_month") : month;
    if (to.isBefore(from)) {
      from = month;
      to = month;
    }
    boolean isRegular = !row.has("payment_kind") || row.value("payment_kind").equals("1");
    return new Paid(who, number(row, "amount_yuan"), isRegular, month, from, to);
  }

  private Economy economy() {
    return new Economy(
        divisions.current(row.value("place")),
        whole(row, "for_year"),
        decimal(row, "gdp_growth_pct"),
        decimal(row, "residents_income_growth_pct"),
        decimal(row, "price_index"),
        whole(row, "residents"));
  }

  private Reported reported() {
    return new Reported(
        divisions.current(row.value("place").substring(0, 6)),
        whole(row, "for_year"),
        row.value("indicator"),
        number(row, "number_reported"),
        row.has("text_reported"));
  }

  /** A day, null where the row has none. */
  static LocalDate day(Row row, String column) {
    return row.has(column) ? LocalDate.parse(row.value(column)) : null;
  }

  private static YearMonth month(Row row, String column) {
    return row.has(column) ? YearMonth.parse(row.value(column)) : null;
  }

  private static Integer whole(Row row, String column) {
    return row.has(column) ? Integer.valueOf(row.value(column)) : null;
  }

  private static BigDecimal number(Row row, String column) {
    return row.has(column) ? new BigDecimal(row.value(column)) : null;
  }

  private static Double decimal(Row row, String column) {
    return row.has(column) ? Double.valueOf(row.value(column)) : null;
  }
}
