package org.dpstat.samples;

import java.util.Map;

/** Inclusion in the minimum living allowance or special hardship support. */
final class Dibao implements Programme {
  private final Assistance assistance;
  private final Verifications verifications;

  Dibao(Assistance assistance, Verifications verifications) {
    this.assistance = assistance;
    this.verifications = verifications;
  }

  @Override
  public String indicator() {
    return "dibao-inclusion";
  }

  @Override
  public boolean hasList(String county) {
    return assistance.hasList(county);
  }

  /** Who is marginal may come in alone when severely, or in grade 3 of mind, disabled. */
  @Override
  public Standing standing(Member member) {
    Certainty covered = assistance.is(member, Dibao::isIncluded);
    boolean mayComeAlone = member.isSevere() || member.isOfMindInGrade("3");
    Certainty marginal = assistance.is(member, "4"::equals);
    Certainty named = marginal.and(Certainty.of(mayComeAlone));
    Standing alone = verifications.standing("dibao", member, named, covered);
    return new Standing(covered.or(alone.eligible()), covered, covered, alone.isOut());
  }

  @Override
  public Map<String, Integer> named(String county) {
    return assistance.named(county, Dibao::isIncluded);
  }

  private static boolean isIncluded(String assistanceClass) {
    return "123".contains(assistanceClass) && !assistanceClass.isEmpty();
  }
}
