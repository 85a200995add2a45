package org.dpstat.samples;

import java.util.Map;

/** Inclusion in the minimum living allowance or special hardship support. */
final class Dibao implements Programme {
  private final Assistance assistance;

  Dibao(Assistance assistance) {
    this.assistance = assistance;
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
    return new Standing(covered.or(marginal.and(Certainty.of(mayComeAlone))), covered);
  }

  @Override
  public Map<String, Integer> named(String county) {
    return assistance.named(county, Dibao::isIncluded);
  }

  private static boolean isIncluded(String assistanceClass) {
    return "123".contains(assistanceClass) && !assistanceClass.isEmpty();
  }
}
