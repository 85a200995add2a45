package org.dpstat.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dpstat.samples.Fact.Listed;
import org.dpstat.samples.Programme.Standing;

/** Who is at work: by lists, and by what people say of the work that no list holds. */
final class Work {
  private static final Set<String> FORMS_WITHOUT_LIST = Set.of("6", "7");
  private static final Set<String> NOT_TO_BE_AIDED = Set.of("1", "2", "3", "5");

  private final Evidence evidence;
  private final LocalDate asOf;
  private final Roll employed;

  Work(Evidence evidence) {
    this.evidence = evidence;
    this.asOf = evidence.lists().month().atEndOfMonth();
    this.employed = roll(row -> row.until() == null || row.until().isAfter(asOf));
  }

  private Roll roll(Predicate<Listed> counts) {
    return Roll.ofEvents(evidence, "employment", Listed.class, counts);
  }

  /** Whether somebody has work of any kind. */
  Certainty has(Member member) {
    return worksWithoutList(member) == Certainty.YES ? Certainty.YES : isListed(member);
  }

  /** Whether a list, or else an answer, names somebody as at work. */
  Certainty isListed(Member member) {
    return employed.names(member, "is_employed", "true"::equals);
  }

  private Certainty worksWithoutList(Member member) {
    return employed
        .reply(member, "is_employed", "true"::equals)
        .and(employed.reply(member, "employment_form", FORMS_WITHOUT_LIST::contains));
  }

  List<Programme> programmes() {
    return List.of(rate(), begun(), toBeAided());
  }

  private Programme rate() {
    return Measure.rate(
        "employment-rate",
        employed,
        member -> new Standing(isOfWorkingAge(member), isListed(member), has(member)));
  }

  private Programme begun() {
    Roll begun = roll(row -> row.isIn(asOf.getYear()));
    return Measure.count("new-employment", begun, begun::names, begun::names);
  }

  /** Who neither works nor tells why; nobody knows where nobody was ever asked. */
  private Programme toBeAided() {
    return Measure.count(
        "employment-aid-pool",
        employed,
        this::isListed,
        member -> {
          boolean couldWork =
              employed.reply(member, "not_employed_because", why -> !NOT_TO_BE_AIDED.contains(why))
                  == Certainty.YES;
          boolean isAsked = evidence.lists().hasEver("survey", member.place().county());
          return isAsked
              ? isOfWorkingAge(member).and(has(member).not()).and(Certainty.of(couldWork))
              : Certainty.UNKNOWN;
        });
  }

  private static Certainty isOfWorkingAge(Member member) {
    return member.age() == null
        ? Certainty.UNKNOWN
        : Certainty.of(member.age() >= 16 && member.age() < 60);
  }
}
