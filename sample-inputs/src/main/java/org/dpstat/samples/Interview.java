package org.dpstat.samples;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * How the visit to a person ended.
 *
 * @param result code of list {@code interview-result}
 * @param on null where nobody wrote it down
 */
record Interview(String result, LocalDate on) {
  private static final String COMPLETED = "1";
  private static final String LOST = "2";
  private static final String DEAD = "3";
  private static final Weighted RESULT = Weighted.of("1 2 3 4 5", 92.4, 2, 0.7, 1.5, 3.4);

  /** A few of the last year's interviews come after the day of the figures. */
  static Interview of(Person person, int year, Settings settings) {
    SplittableRandom fate = person.fate("interview" + year);
    LocalDate day = person.household().visited(year);
    boolean isLate = hasLate(year, settings) && fate.nextInt(350) == 0;
    LocalDate on = isLate ? LocalDate.of(year + 1, 1, 5) : day;
    if (person.isDeadOn(day)) {
      return new Interview(fate.nextInt(10) < 6 ? DEAD : LOST, on);
    }
    return new Interview(RESULT.draw(fate), !isLate && fate.nextInt(100) == 0 ? null : on);
  }

  private static boolean hasLate(int year, Settings settings) {
    return settings.dirt() > 0 && year == settings.lastYear();
  }

  boolean isCompleted() {
    return result.equals(COMPLETED);
  }

  boolean isAfter(LocalDate day) {
    return on != null && on.isAfter(day);
  }
}
