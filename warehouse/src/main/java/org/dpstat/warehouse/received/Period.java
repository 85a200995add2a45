package org.dpstat.warehouse.received;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dpstat.schemas.contract.Contract;

/**
 * The time of which a delivery tells: a year ({@code 2025}), a month ({@code 202510}) or a day
 * ({@code 20251031}).
 */
public record Period(String text) {
  private static final Pattern FORM = Pattern.compile("\\d{4}(\\d{2}){0,2}");

  /** The period of a text, if it is one. */
  public static Optional<Period> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      Period period = new Period(text);
      period.firstDay(1);
      return Optional.of(period);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** First day of the period under a contract, from which its delivery counts. */
  public LocalDate begin(Contract contract) {
    return firstDay(contract.yearBegins());
  }

  /** Last day of the period under a contract. */
  public LocalDate end(Contract contract) {
    LocalDate begin = begin(contract);
    return switch (text.length()) {
      case 4 -> begin.plusYears(1).minusDays(1);
      default -> YearMonth.from(begin).atEndOfMonth();
    };
  }

  /** Last day on which a state list of the period still speaks. */
  public LocalDate staleAfter(Contract contract) {
    return YearMonth.from(end(contract)).plusMonths(contract.maxAgeMonths()).atEndOfMonth();
  }

  /** Last month of the period as a number, {@code 202510}. */
  public int lastMonth(Contract contract) {
    LocalDate end = end(contract);
    return end.getYear() * 100 + end.getMonthValue();
  }

  private LocalDate firstDay(int yearBegins) {
    int year = Integer.parseInt(text.substring(0, 4));
    return switch (text.length()) {
      case 4 -> LocalDate.of(year, yearBegins, 1);
      case 6 -> LocalDate.of(year, number(4), 1);
      default -> LocalDate.of(year, number(4), number(6));
    };
  }

  private int number(int at) {
    return Integer.parseInt(text.substring(at, at + 2));
  }
}
