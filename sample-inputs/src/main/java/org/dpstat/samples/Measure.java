package org.dpstat.samples;

import java.util.Map;
import java.util.function.Function;

/** A figure that rests on one roll, and on a judgement of each person. */
record Measure(String indicator, boolean isCount, Roll roll, Function<Member, Standing> judge)
    implements Programme {

  static Measure rate(String indicator, Roll roll, Function<Member, Standing> judge) {
    return new Measure(indicator, false, roll, judge);
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
        member -> new Standing(isSo.apply(member), isCovered.apply(member), isSo.apply(member)));
  }

  @Override
  public boolean hasList(String county) {
    return roll.hasList(county);
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
