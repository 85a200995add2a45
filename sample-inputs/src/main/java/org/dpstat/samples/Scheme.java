package org.dpstat.samples;

import java.util.function.Function;
import java.util.function.Predicate;
import org.dpstat.samples.Fact.Insured;
import org.dpstat.samples.Programme.Standing;

/** The pension and the medical schemes: of residents, and of employees. */
final class Scheme {
  private static final int PENSION_AGE = 16;

  private Scheme() {}

  /**
   * Participation in the residents' scheme, of those not in the employees'.
   *
   * @param verifications who is not to join after all
   * @param title of whom the residents' scheme is for, but for the employees' scheme
   */
  private static Measure participation(
      String source,
      Verifications verifications,
      Roll residents,
      Roll employees,
      Function<Member, Certainty> title) {
    String question = source + "_answer";
    return Measure.rate(
        source + "-participation",
        residents,
        member -> {
          Certainty resident = residents.names(member, question, "1"::equals);
          Certainty employee = employees.names(member, question, "2"::equals);
          Certainty named = title.apply(member).and(employee.not());
          return verifications.standing(source, member, named, resident);
        });
  }

  /** Who is in school, or does not tell how old they are, is not asked to join. */
  static Programme pension(Evidence evidence, Schooling schooling) {
    return participation(
            "pension",
            evidence.verifications(),
            roll(evidence, "pension", "1", row -> "13".contains(row.status())),
            roll(evidence, "pension", "2", row -> !row.status().equals("4")),
            member -> isOld(member).and(Certainty.of(schooling.attends(member) != Certainty.YES)))
        .whereEntitledBy(schooling::isAnswered);
  }

  /** For whose pension the government pays, of the severely disabled who pay. */
  static Programme pensionPaidFor(Evidence evidence) {
    Roll paying = roll(evidence, "pension", "1", row -> row.status().equals("1"));
    Roll helped = roll(evidence, "pension", "1", row -> row.status().equals("1") && row.isHelped());
    return Measure.rate(
        "pension-paid-for-rate",
        helped,
        member ->
            new Standing(
                Certainty.of(member.isSevere()).and(paying.names(member)), helped.names(member)));
  }

  static Programme medical(Evidence evidence) {
    return participation(
        "medical",
        evidence.verifications(),
        roll(evidence, "medical", "1", isNow(evidence)),
        roll(evidence, "medical", "2", isNow(evidence)),
        member -> Certainty.YES);
  }

  /** Who joins the residents' medical scheme with a subsidy, of those who joined. */
  static Programme medicalSubsidised(Evidence evidence) {
    Roll joined = roll(evidence, "medical", "1", isNow(evidence));
    Roll helped = roll(evidence, "medical", "1", isNow(evidence).and(Insured::isHelped));
    return Measure.rate(
        "medical-subsidised-rate",
        helped,
        member -> new Standing(joined.names(member), helped.names(member)));
  }

  private static Predicate<Insured> isNow(Evidence evidence) {
    int year = evidence.lists().month().getYear();
    return row -> row.status().equals("1") && row.year() == year;
  }

  private static Roll roll(
      Evidence evidence, String source, String kind, Predicate<Insured> counts) {
    return Roll.ofLists(
        evidence, source, Insured.class, row -> row.kind().equals(kind) && counts.test(row));
  }

  private static Certainty isOld(Member member) {
    return member.age() == null ? Certainty.UNKNOWN : Certainty.of(member.age() >= PENSION_AGE);
  }
}
