package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dpstat.samples.Fact.Verified;
import org.dpstat.samples.Programme.Standing;

/** Who is entitled and left out, or soon will be. */
final class Gaps {
  static final List<String> COLUMNS =
      List.of("programme", "reason", "county_code", "township_code", "rule_id", "since_month");

  /** Programmes that end with the certificate. */
  private static final Set<String> WITH_CERTIFICATE =
      Set.of("living-allowance", "nursing-allowance");

  private static final String EXPIRING = "certificate_expiring";
  private static final int DAYS_AHEAD = 365;
  private static final int TAKEN_IN = 1;

  private final Verifications verifications;
  private final YearMonth now;
  private final Map<List<String>, Long> rows =
      new TreeMap<>(Comparator.comparing((List<String> cells) -> String.join("\t", cells)));

  Gaps(Evidence evidence) {
    this.verifications = evidence.verifications();
    this.now = evidence.lists().month();
  }

  /** Of those whom a rule names, who is known not to be covered, or not for long. */
  void find(Policy policy, Programme programme, Collection<Member> population) {
    LocalDate day = now.atEndOfMonth();
    for (Member member : population) {
      Standing standing = programme.standing(member);
      boolean endsSoon =
          WITH_CERTIFICATE.contains(policy.id()) && member.isExpiring(day) == Certainty.YES;
      if (standing.eligible() != Certainty.YES) {
        continue;
      }
      if (standing.covered() == Certainty.NO) {
        add(policy, policy.reason(), member, policy.since(member));
      } else if (standing.covered() == Certainty.YES && endsSoon) {
        LocalDate begun = member.validUntil().minusDays(DAYS_AHEAD);
        add(policy, EXPIRING, member, YearMonth.from(begun));
      }
    }
  }

  /** All of some people are left out. */
  void add(Policy policy, Collection<Member> people) {
    people.forEach(member -> add(policy, policy.reason(), member, policy.since(member)));
  }

  private void add(Policy policy, String reason, Member member, YearMonth since) {
    YearMonth asked = reason.equals(EXPIRING) ? since.plusMonths(1) : since;
    Optional<Verified> answer = verifications.toGap(policy.id(), member.key(), asked);
    List<String> cells =
        new ArrayList<>(
            List.of(
                policy.id(),
                reason,
                member.place().county(),
                orEmpty(member.place().township()),
                orEmpty(policy.rule()),
                Delivery.period(since)));
    cells.addAll(
        LeadState.of(since, policy.told(member, now), answer, given -> stays(given, policy, member))
            .cells());
    rows.merge(cells, 1L, Long::sum);
  }

  /** Who was taken in is on the lists of the month after at the latest. */
  private static boolean stays(Verified answer, Policy policy, Member member) {
    return answer.result() != TAKEN_IN
        || policy
            .lists()
            .newest(member.place().county())
            .filter(month -> month.isAfter(answer.month().plusMonths(1)))
            .isEmpty();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** The columns and those of the lead's state, with persons. */
  Map<List<String>, Long> rows() {
    return rows;
  }
}
