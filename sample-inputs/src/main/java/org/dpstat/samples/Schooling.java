package org.dpstat.samples;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dpstat.samples.Fact.Listed;
import org.dpstat.samples.Programme.Standing;

/** Who goes to school, and who left it how. */
final class Schooling {
  private static final Set<String> COMPULSORY = Set.of("2", "3", "4");
  private static final Set<String> DEFERRED_OR_DONE = Set.of("1", "5");

  private final Evidence evidence;
  private final Roll attending;

  Schooling(Evidence evidence) {
    this.evidence = evidence;
    this.attending = roll(row -> row.status().equals("1"));
  }

  private Roll roll(Predicate<Listed> counts) {
    return Roll.ofLists(evidence, "enrolment", Listed.class, counts);
  }

  Certainty attends(Member member) {
    return attending.names(member, "is_in_school", "true"::equals);
  }

  /** Whether only an answer tells if somebody goes to school. */
  boolean isAnswered(Member member) {
    return !attending.hasList(member.place().county()) && attends(member) != Certainty.UNKNOWN;
  }

  List<Programme> programmes(Work work) {
    return List.of(enrolment(), placement(null), dropouts(), graduates(work));
  }

  private static boolean isEnrolled(Listed row) {
    return row.status().equals("1") && COMPULSORY.contains(row.kind());
  }

  private Programme enrolment() {
    Roll enrolled = roll(Schooling::isEnrolled);
    Roll left = leavers();
    return Measure.rate(
        "compulsory-enrolment",
        enrolled,
        member ->
            evidence
                .verifications()
                .standing(
                    "enrolment",
                    member,
                    isDue(member, left),
                    enrolled.names(member, "is_in_school", "true"::equals)));
  }

  private Roll leavers() {
    return roll(row -> row.status().equals("4") && row.kind().equals("3"));
  }

  /** Of those of school age, but who was put off or has done with school. */
  private static Certainty isDue(Member member, Roll left) {
    boolean isExcused =
        left.names(member) == Certainty.YES
            || left.reply(member, "not_in_school_because", DEFERRED_OR_DONE::contains)
                == Certainty.YES;
    return isOfSchoolAge(member).and(Certainty.of(!isExcused));
  }

  /**
   * How those are taught whom the lists name as enrolled: shares of all of them by placement.
   *
   * @param placement code, {@code unknown} where a list says nothing, null for all together
   */
  Programme placement(String placement) {
    Roll enrolled = roll(Schooling::isEnrolled);
    Roll taught =
        roll(
            row ->
                isEnrolled(row)
                    && (placement == null
                        || placement.equals(
                            row.placement() == null ? "unknown" : row.placement())));
    Roll left = leavers();
    return Measure.rate(
        "enrolment-placement",
        enrolled,
        member ->
            new Standing(
                isDue(member, left).and(enrolled.names(member)),
                enrolled.names(member),
                taught.names(member)));
  }

  private Programme dropouts() {
    Roll dropped = roll(row -> row.status().equals("3"));
    return Measure.count(
        "school-dropouts",
        dropped,
        dropped::names,
        member -> isOfSchoolAge(member).and(dropped.names(member)));
  }

  private Programme graduates(Work work) {
    Roll graduated = roll(row -> row.status().equals("4") && row.kind().equals("5"));
    return Measure.count(
        "graduates-unemployed",
        graduated,
        graduated::names,
        member -> graduated.names(member).and(work.isListed(member).not()));
  }

  private static Certainty isOfSchoolAge(Member member) {
    Integer age = member.schoolAge();
    return age == null ? Certainty.UNKNOWN : Certainty.of(age >= 6 && age < 15);
  }
}
