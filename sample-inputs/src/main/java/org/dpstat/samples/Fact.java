package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dpstat.schemas.division.Divisions;

/** What a loaded row says, as far as figures rest on it. */
sealed interface Fact {

  /** A row about a person. */
  sealed interface OfPerson extends Fact {
    Who who();
  }

  /** A certificate on a register; the reason is null while it stands. */
  record Certified(
      Who who,
      Place place,
      String status,
      LocalDate issuedOn,
      LocalDate validUntil,
      String because,
      Traits traits)
      implements OfPerson {
    boolean isCancelledFor(String reason) {
      return status.equals("2") && reason.equals(because);
    }
  }

  /** What register and survey both say of a person. */
  record Traits(String sex, String hukou, String category, String grade, String components) {}

  /** Somebody on the assistance list; months are null where it leaves them open. */
  record Assisted(Who who, String assistanceClass, YearMonth from, YearMonth to)
      implements OfPerson {
    boolean isInForce(YearMonth month) {
      return (from == null || !from.isAfter(month)) && (to == null || !to.isBefore(month));
    }
  }

  /** A death. */
  record Died(Who who, LocalDate on) implements OfPerson {}

  /** A payment, in yuan, for a span of months. */
  record Paid(Who who, BigDecimal yuan, YearMonth month, YearMonth from, YearMonth to)
      implements OfPerson {
    boolean isFor(YearMonth wanted) {
      return month.equals(wanted) || (!from.isAfter(wanted) && !to.isBefore(wanted));
    }
  }

  /** A participant of a scheme; the year is null where the scheme knows none. */
  record Insured(Who who, String kind, String status, Integer year) implements OfPerson {}

  /** An interview of a survey. */
  record Interviewed(
      Who who,
      Place place,
      int year,
      LocalDate on,
      String result,
      Traits traits,
      Replies replies,
      Home home,
      int valuesGiven)
      implements OfPerson {
    boolean isCompleted() {
      return result.equals("1");
    }
  }

  /** Replies that stand in for lists; null for no answer. */
  record Replies(
      String economy,
      String inSchool,
      String pension,
      String medical,
      String living,
      String nursing,
      String notInSchoolBecause,
      Service rehabilitation,
      Service device) {}

  /** What somebody needs and has; null for no answer. */
  record Service(String need, String had) {}

  /** The household's part of an interview; null for no answer. */
  record Home(String number, Integer members, BigDecimal yuan) {}

  /** A year of a division's economy; null for what is not told. */
  record Economy(String place, int year, Double gdp, Double incomes, Double prices)
      implements Fact {}

  /** A figure that a department reports. */
  record Reported(String place, int year, String indicator, BigDecimal number) implements Fact {}

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
          new Insured(
              Who.of(row, false), row.value("pension_kind"), row.value("pension_status"), null);
      case "medical" ->
          new Insured(
              Who.of(row, false),
              row.value("medical_kind"),
              row.value("medical_status"),
              whole(row, "insured_year"));
      case "macro" -> economy(row, divisions);
      case "reported" -> reported(row, divisions);
      default -> null;
    };
  }

  private static Certified certified(Row row, Divisions divisions) {
    return new Certified(
        Who.of(row, true),
        Place.of(row.value("registered_division"), divisions),
        row.value("certificate_status"),
        day(row, "first_issued_on"),
        day(row, "valid_until"),
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
        new Replies(
            row.value("economic_status"),
            row.value("is_in_school"),
            row.value("pension_answer"),
            row.value("medical_answer"),
            row.value("gets_living_allowance"),
            row.value("gets_nursing_allowance"),
            row.value("not_in_school_because"),
            new Service(row.value("rehabilitation_needs"), row.value("rehabilitation_served")),
            new Service(row.value("needs_device"), row.value("has_device"))),
        new Home(
            row.value("household_number"),
            whole(row, "household_members"),
            number(row, "household_income_yuan")),
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
    return new Paid(Who.of(row, false), number(row, "amount_yuan"), month, from, to);
  }

  private static Economy economy(Row row, Divisions divisions) {
    return new Economy(
        divisions.current(row.value("place")),
        whole(row, "for_year"),
        decimal(row, "gdp_growth_pct"),
        decimal(row, "residents_income_growth_pct"),
        decimal(row, "price_index"));
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
