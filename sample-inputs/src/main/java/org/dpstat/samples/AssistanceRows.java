package org.dpstat.samples;

import java.util.SplittableRandom;
import org.dpstat.samples.Person.Relief;

/** Who is, or until lately was, on social assistance. */
final class AssistanceRows implements ListRows.Composer {
  @Override
  public void compose(Person person, ListRows.Page page) {
    Relief relief = person.relief();
    if (relief == null || !person.county().equals(page.county())) {
      return;
    }
    boolean isYetToStart = relief.startedIn() != null && relief.startedIn().isAfter(page.period());
    if (isYetToStart) {
      return;
    }
    boolean isEnded = relief.endedIn() != null && !relief.endedIn().isAfter(page.period());
    SplittableRandom fate = person.fate();
    page.add(
        Row.of(person)
            .set("assistance_number", "D" + page.county() + (100_000 + fate.nextInt(900_000)))
            .set("assistance_class", relief.assistanceClass())
            .set("assistance_form", relief.form())
            .set("monthly_amount_yuan", relief.yuan())
            .set("started_in", relief.startedIn())
            .set("ended_in", isEnded ? relief.endedIn() : null)
            .set("place", page.place(person)));
  }
}
