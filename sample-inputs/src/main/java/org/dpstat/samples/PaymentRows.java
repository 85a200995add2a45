package org.dpstat.samples;

import java.time.YearMonth;
import java.util.function.Function;
import org.dpstat.samples.Person.Habit;

/** Payments of an allowance that a county made in a month. */
final class PaymentRows implements ListRows.Composer {
  private final Function<Person, Habit> habit;
  private final int leastYuan;

  PaymentRows(Function<Person, Habit> habit, int leastYuan) {
    this.habit = habit;
    this.leastYuan = leastYuan;
  }

  @Override
  public void compose(Person person, ListRows.Page page) {
    boolean isHere = person.county().equals(page.county());
    boolean isPaidHere = isHere != (habit.apply(person) == Habit.ELSEWHERE);
    if (habit.apply(person) != Habit.NEVER && isPaidHere && isPaying(person, page)) {
      pay(person, page);
    }
  }

  /** A payment goes on for some after death, as audits find it. */
  private static boolean isPaying(Person person, ListRows.Page page) {
    boolean isDead = person.death() != null && person.death().on().isBefore(page.period().atDay(1));
    boolean isIssued =
        !person.isHolder() || !person.certificate().firstIssuedOn().isAfter(page.end());
    return isIssued && (!isDead || person.fate().nextInt(3) == 0);
  }

  private void pay(Person person, ListRows.Page page) {
    YearMonth month = page.period();
    boolean isDecember = month.getMonthValue() == 12;
    int yuan = monthlyYuan(person, page.county());
    switch (habit.apply(person)) {
      case LATE -> payLate(person, page, isDecember);
      case AHEAD -> {
        if (!isDecember) {
          Row row = payment(person, page, 2 * yuan, "1");
          page.add(span(row, month, month.plusMonths(1)));
        }
      }
      case RECOVERED -> {
        page.add(payment(person, page, yuan, "1"));
        if (isDecember) {
          page.add(span(payment(person, page, -yuan, "4"), month, month));
        }
      }
      case REGULAR, ELSEWHERE -> page.add(payment(person, page, yuan, regularKind(person)));
      case NEVER -> throw new IllegalStateException("never paid");
    }
  }

  private void payLate(Person person, ListRows.Page page, boolean isDecember) {
    if (!isDecember) {
      return;
    }
    int yuan = monthlyYuan(person, page.county());
    YearMonth month = page.period();
    Row arrears = payment(person, page, 2 * yuan, "2");
    page.add(span(arrears, month.minusMonths(2), month.minusMonths(1)));
    page.add(payment(person, page, yuan, "1"));
  }

  /** The kind may be left out of a regular payment. */
  private static String regularKind(Person person) {
    return person.fate().nextInt(4) == 0 ? null : "1";
  }

  private Row payment(Person person, ListRows.Page page, int yuan, String kind) {
    boolean isHere = person.county().equals(page.county());
    return Row.of(person)
        .set("certificate_number", person.certificateNumber())
        .set("rate_yuan", monthlyYuan(person, page.county()))
        .set("amount_yuan", yuan)
        .set("paid_month", page.period())
        .set("payment_kind", kind)
        .set("account", "6217" + (100_000_000_000L + person.fate().nextLong(900_000_000_000L)))
        .set("place", isHere ? person.place() : page.county());
  }

  private static Row span(Row row, YearMonth first, YearMonth last) {
    return row.set("first_month", first).set("last_month", last);
  }

  /** Up to 50 yuan more by county, ten more for the first grade. */
  private int monthlyYuan(Person person, String county) {
    int base = leastYuan + Integer.parseInt(county) % 6 * 10;
    boolean isFirst = person.isHolder() && person.certificate().grade().equals("1");
    return isFirst ? base + 10 : base;
  }
}
