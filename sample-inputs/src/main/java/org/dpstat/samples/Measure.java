package org.dpstat.samples;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A figure that rests on one roll, and on a judgement of each person.
 *
 * @param isAnswered whether an answer stands in for a list of those who are entitled
 */
record Measure(
    String indicator,
    boolean isCount,
    Roll roll,
    Function<Member, Standing> judge,
    Predicate<Member> isAnswered)
    implements Programme {

  static Measure rate(String indicator, Roll roll, Function<Member, Standing> judge) {
    return new Measure(indicator, false, roll, judge, member -> false);
  }

  /** The same where another list than the roll says who is entitled, or else an answer. */
  Measure whereEntitledBy(Predicate<Member> isAnswered) {
    return new Measure(indicator, isCount, roll, judge, isAnswered);
  }

  /** How many there are of whom something is so, where it is told who is covered. */
  static Measure count(
      String indicator,
      Roll roll,
      Function<Member, Certainty> isCovered,
      Function<Member, Certainty> isSo) {
    return new Measure(
        indicator,
        true,
        roll,
        member -> new Standing(isSo.apply(member), isCovered.apply(member), isSo.apply(member)),
        member -> false);
  }

  @Override
  public boolean hasList(String county) {
    return roll.hasList(county);
  }

  @Override
  public boolean isEntitledByList(Member member) {
    return !isAnswered.test(member);
  }

  @Override
  public Standing standing(Member member) {
    return judge.apply(member);
  }

  @Override
  public Map<String, Integer> named(String county) {
    return roll.named(county);
  }
}
