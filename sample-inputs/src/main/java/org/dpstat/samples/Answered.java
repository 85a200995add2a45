package org.dpstat.samples;

import java.util.Map;
import java.util.function.Function;
import org.dpstat.samples.Fact.Replies;
import org.dpstat.samples.Fact.Service;

/** What only interviews tell of, because the samples hold no list of it. */
final class Answered implements Programme {
  private static final String DEFERRED = "1";
  private static final String COMPLETED = "5";

  private final String indicator;
  private final Function<Member, Standing> standing;

  private Answered(String indicator, Function<Member, Standing> standing) {
    this.indicator = indicator;
    this.standing = standing;
  }

  /** Enrolment of those of school age, but who was put off or has done with school. */
  static Answered enrolment(Interviews interviews) {
    return new Answered(
        "compulsory-enrolment",
        member -> {
          boolean isExcused =
              interviews
                  .reply(member.key(), Replies::notInSchoolBecause)
                  .filter(why -> why.equals(DEFERRED) || why.equals(COMPLETED))
                  .isPresent();
          Certainty covered = says(interviews, member, Replies::inSchool, "true", true);
          return new Standing(isOfSchoolAge(member).and(Certainty.of(!isExcused)), covered);
        });
  }

  private static Certainty isOfSchoolAge(Member member) {
    Integer age = member.schoolAge();
    return age == null ? Certainty.UNKNOWN : Certainty.of(age >= 6 && age < 15);
  }

  static Answered rehabilitation(Evidence evidence) {
    return service("rehabilitation-coverage", evidence, Replies::rehabilitation, "0", false);
  }

  static Answered device(Evidence evidence) {
    return service("device-fitting", evidence, Replies::device, "true", true);
  }

  /** For those who need it or have it; nobody knows the need where nobody was ever asked. */
  private static Answered service(
      String indicator,
      Evidence evidence,
      Function<Replies, Service> question,
      String answer,
      boolean isSo) {
    Interviews interviews = evidence.interviews();
    return new Answered(
        indicator,
        member -> {
          Certainty need = says(interviews, member, question.andThen(Service::need), answer, isSo);
          Certainty had = says(interviews, member, question.andThen(Service::had), answer, isSo);
          boolean isAsked = evidence.lists().hasEver("survey", member.place().county());
          Certainty needOrHad = had == Certainty.YES ? had : need;
          return new Standing(isAsked ? needOrHad : Certainty.UNKNOWN, had);
        });
  }

  private static Certainty says(
      Interviews interviews,
      Member member,
      Function<Replies, String> question,
      String answer,
      boolean isSo) {
    return interviews
        .reply(member.key(), question)
        .map(reply -> Certainty.of(reply.equals(answer) == isSo))
        .orElse(Certainty.UNKNOWN);
  }

  @Override
  public String indicator() {
    return indicator;
  }

  @Override
  public boolean hasList(String county) {
    return false;
  }

  @Override
  public Standing standing(Member member) {
    return standing.apply(member);
  }

  @Override
  public Map<String, Integer> named(String county) {
    return Map.of();
  }
}
