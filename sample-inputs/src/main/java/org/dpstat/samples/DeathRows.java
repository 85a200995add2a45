package org.dpstat.samples;

import java.time.YearMonth;

/** Deaths, each in the first list that is delivered for its month or a later one. */
final class DeathRows implements ListRows.Composer {
  @Override
  public void compose(Person person, ListRows.Page page) {
    boolean isHere = person.death() != null && person.county().equals(page.county());
    if (isHere && person.death().isRecorded() && isNews(person, page)) {
      page.add(Row.of(person).set("died_on", person.death().on()).set("place", person.place()));
    }
  }

  /** Some are entered a few days before their date; such a death stands in the next list again. */
  private static boolean isNews(Person person, ListRows.Page page) {
    YearMonth month = YearMonth.from(person.death().on());
    boolean isEarly = !person.death().on().isAfter(page.end().plusDays(15));
    return month.isAfter(page.before()) && isEarly;
  }
}
