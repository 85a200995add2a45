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

/** Reads what loaded rows say. */
final class FactReader {
  private FactReader() {}

  /** The fact of a loaded row, null where no figure rests on it. */
  static Fact of(Delivery delivery, Row row, Divisions divisions) {
    return switch (delivery.source()) {
      case "certificate" -> certified(row, divisions);
      case "survey" -> interviewed(row, delivery.year(), divisions);
      case "assistance" ->
          new Assisted(
              Who.of(row, false),
              row.value("assistance_class"),
              month(row, "started_in"),
              month(row, "ended_in"));
      case "death" -> new Died(Who.of(row, false), day(row, "died_on"));
      case "living-allowance", "nursing-allowance" -> paid(row);
      case "pension" ->
          insured(row, row.value("pension_kind"), row.value("pension_status"), "is_paid_for");
      case "medical" ->
          insured(row, row.value("medical_kind"), row.value("medical_status"), "is_subsidised");
      case "macro" -> economy(row, divisions);
      case "reported" -> reported(row, divisions);
      case "training" -> done(row, delivery, divisions, "ended_on", "is_completed");
      case "home-modification" -> done(row, delivery, divisions, "completed_on", "acceptance");
      case "verification" -> verified(row, delivery);
      case "institution" -> institution(row, delivery, divisions);
      case "employer" -> employer(row, delivery, divisions);
      case "enrolment" -> listed(row, "stage", null, null, null);
      case "rehabilitation" -> listed(row, "service", "served_on", null, null);
      case "assistive-device" -> listed(row, null, "fitted_on", null, null);
      case "employment" -> listed(row, "employment_form", "started_on", "ended_on", null);
      case "family-doctor" -> listed(row, null, "signed_on", "valid_until", null);
      case "care" -> listed(row, "care_form", "started_on", "ended_on", null);
      case "poverty-monitoring" ->
          listed(row, "monitoring_kind", "included_on", "removed_on", "is_risk_removed");
      case "home-visit" -> listed(row, null, "visited_on", null, null);
      case "child-rehabilitation" -> child(row, delivery, divisions);
      default -> null;
    };
  }

  /** Null where it does not run at the end of its list's year. */
  private static Institution institution(Row row, Delivery delivery, Divisions divisions) {
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

  private static Employer employer(Row row, Delivery delivery, Divisions divisions) {
    return new Employer(
        row.value("employer_kind"),
        "true".equals(row.value("is_school")),
        Place.of(row.has("place") ? row.value("place") : delivery.division(), divisions),
        whole(row, "established_posts"),
        whole(row, "employees"),
        number(row, "disabled_employees"),
        whole(row, "disabled_cadres"));
  }

  private static Done done(
      Row row, Delivery delivery, Divisions divisions, String on, String outcome) {
    String at = row.has("place") ? row.value("place") : delivery.division();
    boolean isDone = List.of("true", "1").contains(String.valueOf(row.value(outcome)));
    return new Done(
        Who.of(row, false),
        Place.of(at, divisions),
        row.value("household_number"),
        day(row, on),
        isDone);
  }

  private static Verified verified(Row row, Delivery delivery) {
    LocalDate on = day(row, "verified_on");
    YearMonth month = on == null ? delivery.month() : YearMonth.from(on);
    return new Verified(
        Who.of(row, false),
        row.value("matter"),
        whole(row, "result"),
        month,
        on,
        row.has("first_month") ? month(row, "first_month") : month,
        month(row, "last_month"));
  }

  private static Child child(Row row, Delivery delivery, Divisions divisions) {
    return new Child(
        Who.of(row, false),
        Place.of(row.has("place") ? row.value("place") : delivery.division(), divisions),
        Stream.of("screened_on", "diagnosed_on", "applied_on", "served_on")
            .map(column -> day(row, column))
            .toList());
  }

  private static Insured insured(Row row, String kind, String status, String help) {
    Integer year = whole(row, "insured_year");
    return new Insured(Who.of(row, false), kind, status, year, "true".equals(row.value(help)));
  }

  private static Listed listed(Row row, String kind, String on, String until, String isSo) {
    return new Listed(
        Who.of(row, false),
        kind == null ? null : row.value(kind),
        row.value("enrolment_status"),
        row.value("placement"),
        on == null ? null : day(row, on),
        until == null ? null : day(row, until),
        isSo != null && "true".equals(row.value(isSo)));
  }

  private static Certified certified(Row row, Divisions divisions) {
    return new Certified(
        Who.of(row, true),
        Place.of(row.value("registered_division"), divisions),
        row.value("certificate_status"),
        day(row, "first_issued_on"),
        day(row, "valid_until"),
        day(row, "cancelled_on"),
        row.value("cancelled_because"),
        traits(row));
  }

  private static Interviewed interviewed(Row row, int year, Divisions divisions) {
    return new Interviewed(
        Who.of(row, true),
        Place.of(row.value("registered_division"), divisions),
        year,
        day(row, "interviewed_on"),
        row.value("interview_result"),
        traits(row),
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

  private static Traits traits(Row row) {
    return new Traits(
        row.value("sex"),
        row.value("hukou"),
        row.value("category"),
        row.value("grade"),
        row.value("components"));
  }

  private static Paid paid(Row row) {
    YearMonth month = month(row, "paid_month");
    YearMonth from = row.has("first_month") ? month(row, "first_month") : month;
    YearMonth to = row.has("last_month") ? month(row, "last_month") : month;
    if (to.isBefore(from)) {
      from = month;
      to = month;
    }
    boolean isRegular = !row.has("payment_kind") || row.value("payment_kind").equals("1");
    return new Paid(Who.of(row, false), number(row, "amount_yuan"), isRegular, month, from, to);
  }

  private static Economy economy(Row row, Divisions divisions) {
    return new Economy(
        divisions.current(row.value("place")),
        whole(row, "for_year"),
        decimal(row, "gdp_growth_pct"),
        decimal(row, "residents_income_growth_pct"),
        decimal(row, "price_index"),
        whole(row, "residents"));
  }

  private static Reported reported(Row row, Divisions divisions) {
    return new Reported(
        divisions.current(row.value("place").substring(0, 6)),
        whole(row, "for_year"),
        row.value("indicator"),
        number(row, "number_reported"));
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
