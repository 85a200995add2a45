package org.dpstat.jobs.command;

import java.util.ArrayList;
import java.util.List;
import org.dpstat.jobs.command.Figures.Asked;
import org.dpstat.schemas.indicator.Indicator.Subject;
import org.dpstat.warehouse.state.StateRecord;

/** What must be known to read figures that were cut by other places. */
final class FigureNotes {
  private final Wording wording;
  private final Asked asked;
  private final StateRecord state;

  FigureNotes(Wording wording, Asked asked, StateRecord state) {
    this.wording = wording;
    this.asked = asked;
    this.state = state;
  }

  String title() {
    return wording.say(
        "figures.title",
        AskedIndicator.label(asked.indicator(), wording),
        asked.indicator().id(),
        asked.indicator().unit(),
        state.asOf(),
        state.number());
  }

  /** Below the rows. */
  List<String> below() {
    List<String> notes = new ArrayList<>();
    if (asked.edition() != null) {
      notes.add(wording.say("figures.edition", asked.edition()));
      notes.add(wording.say("figures.edition.unplaced"));
    }
    if (asked.isByResidence()) {
      boolean isOfPersons = asked.indicator().measure().subject() == Subject.PERSON;
      notes.add(wording.say("figures.residence"));
      notes.add(wording.say(isOfPersons ? "figures.movers" : "figures.movers.households"));
    }
    return notes;
  }
}
