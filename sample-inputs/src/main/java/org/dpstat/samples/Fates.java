package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import org.dpstat.samples.Person.Certificate;
import org.dpstat.samples.Person.Death;
import org.dpstat.samples.Person.Habit;
import org.dpstat.samples.Person.Relief;

/** Draws what befalls a person: certificate, assistance, death, payment. */
final class Fates {
  private static final Weighted CATEGORY =
      Weighted.of("1 2 3 4 5 6 7", 10.5, 8.5, 1.5, 56, 8.5, 10.5, 4.5);
  private static final Weighted GRADE = Weighted.of("1 2 3 4", 18, 27, 30, 25);
  private static final Weighted STATUS = Weighted.of("1 5 2 3 4", 88, 2, 5.5, 1.5, 3);
  private static final Weighted REASON = Weighted.of("1 3 4 9 2", 50, 15, 15, 10, 10);
  private static final Weighted RELIEF = Weighted.of("1 2 3 4", 8, 27, 5, 4);
  private static final Weighted COMPONENTS = Weighted.of("4 1 6 5", 5, 2, 2, 1);
  private static final Weighted ENTITLED =
      Weighted.of("REGULAR NEVER LATE RECOVERED AHEAD ELSEWHERE", 83, 8, 3, 2, 2, 2);

  private final SplittableRandom random;
  private final LocalDate asOf;

  Fates(SplittableRandom random, LocalDate asOf) {
    this.random = random;
    this.asOf = asOf;
  }

  Certificate certificate(LocalDate birth) {
    String category = CATEGORY.draw(random);
    String grade = GRADE.draw(random);
    String status = STATUS.draw(random);
    boolean isOver = status.equals("4") || (status.equals("1") && random.nextInt(40) == 0);
    int age = isOver ? 3660 + random.nextInt(300) : 20 + random.nextInt(3560);
    LocalDate issued = later(asOf.minusDays(age), birth.plusDays(90));
    boolean isAgain = random.nextInt(12) == 0 && issued.minusYears(10).isAfter(birth);
    boolean isCancelled = status.equals("2");
    return new Certificate(
        category,
        grade,
        category.equals("7") ? components(grade) : null,
        isAgain ? "B1" : "",
        status,
        isAgain ? issued.minusYears(10) : issued,
        random.nextInt(50) == 0 && !isOver ? null : issued.plusYears(10),
        isCancelled ? later(asOf.minusDays(random.nextInt(400)), issued) : null,
        isCancelled ? REASON.draw(random) : null);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private String components(String grade) {
    return COMPONENTS.draw(random) + ":" + grade + ";2:4";
  }

  Relief relief() {
    YearMonth month = YearMonth.from(asOf);
    YearMonth started = month.minusMonths(random.nextInt(70));
    int ago = random.nextInt(14);
    boolean isEnded = random.nextInt(25) == 0 && !started.isAfter(month.minusMonths(ago));
    return new Relief(
        RELIEF.draw(random),
        random.nextInt(3) == 0 ? "2" : "1",
        200 + 10 * random.nextInt(60),
        random.nextInt(12) == 0 ? null : started,
        isEnded ? month.minusMonths(ago) : null);
  }

  /** A death in the last fourteen months, or so shortly after the day that a list has it early. */
  Death death(Certificate certificate) {
    boolean isCancelled = certificate != null && "1".equals(certificate.because());
    if (isCancelled) {
      return new Death(certificate.cancelledOn().minusDays(random.nextInt(20)), chance(60));
    }
    int percent = certificate == null ? 40 : 2;
    return chance(percent)
        ? new Death(asOf.plusDays(15).minusDays(random.nextInt(chance(30) ? 40 : 420)), true)
        : null;
  }

  /** How the nursing allowance comes: the severe have a title, but in special hardship. */
  Habit nursing(Certificate certificate, Relief relief) {
    if (certificate == null) {
      return random.nextInt(14) == 0 ? Habit.REGULAR : Habit.NEVER;
    }
    boolean isExcluded = relief != null && relief.assistanceClass().equals("3");
    if (certificate.isSevere() && !isExcluded) {
      return Habit.valueOf(ENTITLED.draw(random));
    }
    return chance(certificate.isSevere() ? 8 : 2) ? Habit.REGULAR : Habit.NEVER;
  }

  /** How the living allowance comes: to the disabled on the minimum living allowance. */
  Habit living(Certificate certificate, Relief relief) {
    boolean isEntitled = relief != null && relief.isMinimumLiving();
    if (certificate == null) {
      return isEntitled && chance(15) ? Habit.REGULAR : Habit.NEVER;
    }
    if (isEntitled) {
      return Habit.valueOf(ENTITLED.draw(random));
    }
    return chance(relief == null ? 1 : 12) ? Habit.REGULAR : Habit.NEVER;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
