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

  private final double share;
  private final Spelling spelling;
  private final SplittableRandom random;
  private final Map<String, Deque<Fault>> turns = new HashMap<>();

  Dirt(Settings settings, Spelling spelling) {
    this.share = settings.dirt();
    this.spelling = spelling;
    this.random = new SplittableRandom(settings.seed() + 1);
  }

  /** The rows as they are delivered; some are spoiled in place, some stand there twice. */
  List<Row> soil(List<Row> rows, Layout layout) {
    List<Row> soiled = new ArrayList<>(rows);
    for (Row row : rows) {
      soil(row, layout);
    }
    for (Row row : rows) {
      boolean isEligible = row.isUntouched() && !row.isFragile();
      if (random.nextDouble() * SPOILED_PER_DUPLICATE < share && isEligible) {
        soiled.add(random.nextInt(soiled.size() + 1), duplicate(row, layout));
      }
    }
    return soiled;
  }

  private void soil(Row row, Layout layout) {
    if (random.nextDouble() >= share) {
      return;
    }
    if (random.nextBoolean() || row.isFragile()) {
      new Respelling(spelling, random).respell(row, layout);
    } else {
      spoil(row, layout);
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

  private Row duplicate(Row row, Layout layout) {
    Row copy = row.copy();
    boolean isSamePerson = !layout.contract().key().isEmpty() && random.nextBoolean();
    if (isSamePerson && differ(row, copy, layout.contract())) {
      return copy;
    }
    copy.find(Finding.DUPLICATE_ROW);
    new Respelling(spelling, random).respellExactly(copy, layout);
    return copy;
  }

  /** Makes the copy another row of the same person, and sets the lesser of the two aside. */
  private static boolean differ(Row row, Row copy, Contract contract) {
    return switch (contract.id()) {
      case "certificate" -> differInCertificate(row, copy);
      case "death" -> {
        copy.set("died_on", LocalDate.parse(row.value("died_on")).plusDays(3));
        copy.find(Finding.DUPLICATE_PERSON);
        yield true;
      }
      case "assistance" -> differInStart(row, copy);
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
}
