package org.dpstat.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dpstat.samples.Fact.Listed;
import org.dpstat.samples.Programme.Standing;

/** Who is served, fitted, cared for, visited, watched over. */
final class Services {
  private final Evidence evidence;
  private final Assistance assistance;
  private final LocalDate asOf;

  Services(Evidence evidence, Assistance assistance) {
    this.evidence = evidence;
    this.assistance = assistance;
    this.asOf = evidence.lists().month().atEndOfMonth();
  }

  List<Programme> programmes() {
    return List.of(
        rehabilitation(),
        device(),
        familyDoctor(),
        care(),
        visits(),
        watched(),
        risksRemoved(),
        cultureAndSport());
  }

  private static boolean isAny(String code) {
    return !code.equals("0");
  }

  private Programme rehabilitation() {
    Roll served = ofThisYear("rehabilitation", row -> !row.kind().equals("0"));
    return ofNeed(
        "rehabilitation-coverage",
        "rehabilitation",
        served,
        member -> served.reply(member, "rehabilitation_needs", Services::isAny),
        member -> served.names(member, "rehabilitation_served", Services::isAny));
  }

  private Programme device() {
    Roll fitted = ofThisYear("assistive-device", row -> true);
    return ofNeed(
        "device-fitting",
        "assistive-device",
        fitted,
        member -> fitted.reply(member, "needs_device", "true"::equals),
        member -> fitted.names(member, "has_device", "true"::equals));
  }

  private Roll ofThisYear(String source, Predicate<Listed> counts) {
    Predicate<Listed> isNow = row -> row.isIn(asOf.getYear());
    return Roll.ofEvents(evidence, source, Listed.class, isNow.and(counts));
  }

  /** For those who need it or have it; nobody knows the need where nobody was ever asked. */
  private Programme ofNeed(
      String indicator,
      String programme,
      Roll roll,
      Function<Member, Certainty> needs,
      Function<Member, Certainty> gets) {
    return Measure.rate(
        indicator,
        roll,
        member -> {
          boolean isAsked = evidence.lists().hasEver("survey", member.place().county());
          Certainty had = gets.apply(member);
          Certainty needOrHad = had == Certainty.YES ? had : needs.apply(member);
          Certainty named = isAsked ? needOrHad : Certainty.UNKNOWN;
          return evidence.verifications().standing(programme, member, named, had);
        });
  }

  private Programme familyDoctor() {
    Roll signed =
        Roll.ofLists(
            evidence,
            "family-doctor",
            Listed.class,
            row -> row.until() == null || !row.until().isBefore(asOf));
    return Measure.rate(
        "family-doctor-rate",
        signed,
        member ->
            new Standing(Certainty.YES, signed.names(member, "has_family_doctor", "true"::equals)));
  }

  private Programme care() {
    Roll kept =
        Roll.ofEvents(
            evidence,
            "care",
            Listed.class,
            row -> row.until() == null || row.until().getYear() >= asOf.getYear());
    return Measure.rate(
        "care-rate",
        kept,
        member ->
            evidence
                .verifications()
                .standing(
                    "care",
                    member,
                    mayBeCaredFor(member),
                    kept.names(member, "care_answer", Services::isAny)));
  }

  private static Certainty mayBeCaredFor(Member member) {
    boolean isImpaired =
        member.gradeOf("5") != null
            || member.gradeOf("6") != null
            || List.of("1", "2").contains(String.valueOf(member.gradeOf("4")));
    boolean isWithoutLimit = member.place().county().equals("371503");
    if (!isImpaired) {
      return Certainty.NO;
    }
    return member.age() == null
        ? Certainty.UNKNOWN
        : Certainty.of(member.age() >= 16 && (isWithoutLimit || member.age() < 60));
  }

  private Programme visits() {
    Roll visited = ofThisYear("home-visit", row -> true);
    return Measure.rate(
            "home-visit-rate",
            visited,
            member -> {
              Certainty isAssisted = assistance.is(member, found -> !found.isEmpty());
              return new Standing(
                  Certainty.of(member.isSevere()).or(isAssisted), visited.names(member));
            })
        .whereEntitledBy(assistance::isAnswered);
  }

  private Programme watched() {
    Roll watched = onWatch(row -> true);
    return Measure.count("monitored-persons", watched, watched::names, watched::names);
  }

  private Programme risksRemoved() {
    Roll watched = onWatch(row -> true);
    Roll removed =
        onWatch(row -> row.isSo() && (row.until() == null || !row.until().isAfter(asOf)));
    return Measure.rate(
        "risk-removed-rate",
        watched,
        member ->
            new Standing(watched.names(member), watched.names(member), removed.names(member)));
  }

  private Roll onWatch(Predicate<Listed> counts) {
    return Roll.ofLists(evidence, "poverty-monitoring", Listed.class, counts);
  }

  /** Of those interviewed in the latest year in which the survey came to their county. */
  private Programme cultureAndSport() {
    Roll nobody = Roll.ofNobody(evidence);
    return Measure.rate(
        "culture-sport-rate",
        nobody,
        member ->
            new Standing(
                Certainty.of(isInterviewedLast(member)),
                nobody.reply(member, "joins_culture_sport", "true"::equals)));
  }

  private boolean isInterviewedLast(Member member) {
    return evidence.lists().ofEvents("survey", member.place().county()).stream()
        .map(survey -> survey.delivery().year())
        .max(Integer::compare)
        .filter(year -> evidence.interviews().standInYear(member.key()).equals(Optional.of(year)))
        .isPresent();
  }
}
