package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a loaded row says, as far as figures rest on it; numbers are null for nobody known. */
sealed interface Fact {
  /** Code of the county to which the row belongs. */
  String county();

  /** Number of the person whom the row is about, null where it names nobody for certain. */
  String number();

  /** A certificate on a register. */
  record Certified(
      String county,
      String number,
      String status,
      LocalDate issuedOn,
      LocalDate validUntil,
      boolean isCancelledForDeath,
      String category,
      String grade,
      String hukou)
      implements Fact {}

  /** Somebody on the assistance list; months are null where it leaves them open. */
  record Assisted(
      String county, String number, String assistanceClass, YearMonth from, YearMonth to)
      implements Fact {
    boolean isInForce(YearMonth month) {
      return (from == null || !from.isAfter(month)) && (to == null || !to.isBefore(month));
    }
  }

  /** A death. */
  record Died(String county, String number, LocalDate on) implements Fact {}

  /** A payment, in yuan, for a span of months. */
  record Paid(
      String county, String number, BigDecimal yuan, YearMonth month, YearMonth from, YearMonth to)
      implements Fact {
    boolean isFor(YearMonth wanted) {
      return month.equals(wanted) || (!from.isAfter(wanted) && !to.isBefore(wanted));
    }
  }

  /** The fact of a row; one without a place belongs to the county whose list it is. */
  static Fact of(String source, Row row, String division) {
    return switch (source) {
      case "certificate" -> certified(row);
      case "assistance" ->
          new Assisted(
              county(row, division),
              row.number(),
              row.value("assistance_class"),
              month(row, "started_in"),
              month(row, "ended_in"));
      case "death" -> new Died(county(row, division), row.number(), day(row, "died_on"));
      default -> paid(row, county(row, division));
    };
  }

  private static Certified certified(Row row) {
    return new Certified(
        row.value("registered_division").substring(0, 6),
        row.number(),
        row.value("certificate_status"),
        day(row, "first_issued_on"),
        day(row, "valid_until"),
        "2".equals(row.value("certificate_status")) && "1".equals(row.value("cancelled_because")),
        row.value("category"),
        row.value("grade"),
        row.value("hukou"));
  }

  private static Paid paid(Row row, String county) {
    YearMonth month = month(row, "paid_month");
    YearMonth from = row.has("first_month") ? month(row, "first_month") : month;
    YearMonth to = row.has("last_month") ? month(row, "last_month") : month;
    BigDecimal yuan = new BigDecimal(row.value("amount_yuan"));
    return new Paid(county, row.number(), yuan, month, from, to);
  }

  private static String county(Row row, String division) {
    return row.has("place") ? row.value("place").substring(0, 6) : division;
  }

  private static LocalDate day(Row row, String column) {
    return row.has(column) ? LocalDate.parse(row.value(column)) : null;
  }

  private static YearMonth month(Row row, String column) {
    return row.has(column) ? YearMonth.parse(row.value(column)) : null;
  }
}
