package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dpstat.schemas.contract.Contract;

/** Spoils rows, every kind of fault in its turn, so that all of them occur. */
final class Dirt {
  /** Of so many spoiled rows one more stands in the list twice. */
  private static final int SPOILED_PER_DUPLICATE = 8;

  /** Of so many spoiled rows one more says badly whom it is about. */
  private static final int SPOILED_PER_DAMAGED = 5;

  /** Tables are short, and each kind of fault is to occur. */
  private static final int TABLES_TIMES = 6;

  private final double share;
  private final Spelling spelling;
  private final SplittableRandom random;
  private final IdentityDamage damage;
  private final Map<String, Deque<Fault>> turns = new HashMap<>();

  Dirt(Settings settings, Spelling spelling) {
    this.share = settings.dirt();
    this.spelling = spelling;
    this.random = new SplittableRandom(settings.seed() + 1);
    this.damage = new IdentityDamage(new SplittableRandom(settings.seed() + 3));
  }

  /**
   * The rows as they are delivered; some are spoiled in place, some stand there twice.
   *
   * @param hasStrangers whether some give the number of somebody else
   */
  List<Row> soil(List<Row> rows, Layout layout, boolean hasStrangers) {
    double share = share(layout);
    List<Row> soiled = new ArrayList<>(rows);
    if (share > 0 && hasStrangers && !rows.isEmpty()) {
      soiled.addAll(damage.strangers(rows));
    }
    for (Row row : rows) {
      soil(row, layout, share);
    }
    for (Row row : rows) {
      boolean isEligible = row.isUntouched() && !row.isFragile();
      if (random.nextDouble() * SPOILED_PER_DUPLICATE < share && isEligible) {
        repeat(row, soiled, layout);
      }
    }
    return soiled;
  }

  private double share(Layout layout) {
    return layout.contract().isAboutPersons() ? share : Math.min(0.4, TABLES_TIMES * share);
  }

  private void soil(Row row, Layout layout, double share) {
    if (row.isSettled()) {
      return;
    }
    boolean isOfPerson = layout.contract().isAboutPersons() && !row.isFragile();
    if (isOfPerson && random.nextDouble() * SPOILED_PER_DAMAGED < share) {
      damage.damage(row, layout);
    } else if (random.nextDouble() < share) {
      if (random.nextBoolean() || row.isFragile()) {
        new Respelling(spelling, random).respell(row, layout);
      } else {
        spoil(row, layout);
      }
    }
  }

  private void spoil(Row row, Layout layout) {
    Deque<Fault> turn =
        turns.computeIfAbsent(
            layout.contract().id(), id -> new ArrayDeque<>(Faults.of(layout.contract())));
    for (Iterator<Fault> faults = turn.iterator(); faults.hasNext(); ) {
      Fault fault = faults.next();
      if (isPossible(fault, layout) && fault.fits().test(row)) {
        faults.remove();
        turn.addLast(fault);
        fault.spoil().accept(row);
        row.find(fault.finding());
        return;
      }
    }
  }

  /** In a city's list only its place says whose a row is: to lose that would leave all open. */
  private static boolean isPossible(Fault fault, Layout layout) {
    boolean isPlace = fault.column().equals(layout.contract().place());
    return layout.has(fault.column()) && !(isPlace && layout.isOfCity());
  }

  private void repeat(Row row, List<Row> soiled, Layout layout) {
    Row copy = row.copy();
    int at = random.nextInt(soiled.size() + 1);
    boolean isSamePerson = !layout.contract().key().isEmpty() && random.nextBoolean();
    if (!isSamePerson || !differ(row, copy, layout.contract(), at <= soiled.indexOf(row))) {
      copy.find(Finding.DUPLICATE_ROW);
      new Respelling(spelling, random).respellExactly(copy, layout);
    }
    soiled.add(at, copy);
  }

  /**
   * Makes the copy another row of the same person, and sets the lesser of the two aside.
   *
   * @param isFirst whether the copy stands above the row
   */
  private static boolean differ(Row row, Row copy, Contract contract, boolean isFirst) {
    return switch (contract.id()) {
      case "certificate" -> differInCertificate(row, copy);
      case "death" -> {
        copy.set("died_on", LocalDate.parse(row.value("died_on")).plusDays(3));
        copy.find(Finding.DUPLICATE_PERSON);
        yield true;
      }
      case "assistance" -> differInStart(row, copy);
      case "survey" -> differInInterview(row, copy);
      case "pension" ->
          differInLast(
              row,
              copy.set("pension_status", flip(row, "pension_status")),
              isFirst,
              Finding.DUPLICATE_PERSON);
      case "medical" ->
          differInLast(
              row,
              copy.set("medical_status", flip(row, "medical_status")),
              isFirst,
              Finding.DUPLICATE_PERSON);
      case "macro" ->
          differInLast(row, copy.set("residents", "123456"), isFirst, Finding.DUPLICATE_KEY);
      case "reported" ->
          differInLast(row, copy.set("origin", "另一部门"), isFirst, Finding.DUPLICATE_KEY);
      case "income-survey" ->
          differInLast(row, copy.set("weight", "77.7"), isFirst, Finding.DUPLICATE_KEY);
      default -> false;
    };
  }

  /** A valid certificate comes before others, then the one issued last. */
  private static boolean differInCertificate(Row row, Row copy) {
    if (!row.value("certificate_status").equals("1") && !row.has("cancelled_because")) {
      copy.set("certificate_status", "1");
      row.find(Finding.DUPLICATE_PERSON);
    } else {
      LocalDate issued = LocalDate.parse(row.value("first_issued_on"));
      copy.set("first_issued_on", issued.minusDays(500));
      copy.find(Finding.DUPLICATE_PERSON);
    }
    return true;
  }

  private static boolean differInStart(Row row, Row copy) {
    if (!row.has("started_in")) {
      return false;
    }
    copy.set("started_in", YearMonth.parse(row.value("started_in")).minusMonths(12));
    copy.find(Finding.DUPLICATE_PERSON);
    return true;
  }

  /** The later interview counts, a row without a date least. */
  private static boolean differInInterview(Row row, Row copy) {
    if (!row.has("interviewed_on")) {
      return false;
    }
    copy.set("interviewed_on", null).set("interview_result", "2");
    copy.find(Finding.DUPLICATE_PERSON);
    return true;
  }

  private static String flip(Row row, String column) {
    return "2".equals(row.value(column)) ? "1" : "2";
  }

  /** Of two rows that nothing else orders the last one counts. */
  private static boolean differInLast(Row row, Row copy, boolean isFirst, Finding finding) {
    (isFirst ? copy : row).find(finding);
    return true;
  }
}
