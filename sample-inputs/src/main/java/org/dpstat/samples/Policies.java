package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dpstat.samples.Fact.Assisted;
import org.dpstat.samples.Fact.Insured;
import org.dpstat.samples.Fact.Interviewed;
import org.dpstat.samples.Fact.Listed;

/** The programmes whose rules say who is entitled, and what it is to be left out of them. */
final class Policies {
  /** Figures of programmes of which rules say who is entitled. */
  static final Set<String> INDICATORS =
      Set.of(
          "dibao-inclusion",
          "living-allowance-coverage",
          "nursing-allowance-coverage",
          "pension-participation",
          "medical-participation",
          "compulsory-enrolment",
          "rehabilitation-coverage",
          "device-fitting",
          "care-rate");

  private static final int PENSION_AGE = 16;
  private static final YearMonth NEEDS_ORDER = YearMonth.of(2017, 7);

  private final Evidence evidence;
  private final Assistance assistance;
  private final List<Allowance> allowances;
  private final ListsTold told;

  Policies(Evidence evidence, Assistance assistance, List<Allowance> allowances) {
    this.evidence = evidence;
    this.assistance = assistance;
    this.allowances = allowances;
    this.told = new ListsTold(evidence);
  }

  /** What there is for each figure. */
  Map<String, Policy> byIndicator() {
    Map<String, Policy> all = new LinkedHashMap<>();
    all.put("dibao-inclusion", dibao());
    allowances.forEach(allowance -> all.put(allowance.indicator(), ofAllowance(allowance)));
    all.put("pension-participation", pension());
    all.put("medical-participation", medical());
    all.put("compulsory-enrolment", enrolment());
    all.put("rehabilitation-coverage", ofNeed("rehabilitation", "rehabilitation_needs"));
    all.put("device-fitting", ofNeed("assistive-device", "needs_device"));
    return all;
  }

  private Policy dibao() {
    return new Policy(
        "dibao",
        "marginal-single-person",
        YearMonth.of(2021, 7),
        "may_apply",
        assistance::startedIn,
        told.ofStates(
            "assistance",
            Assisted.class,
            (row, month) ->
                List.of("1", "2", "3").contains(row.assistanceClass()) && row.isInForce(month)));
  }

  /** The living allowance comes with assistance, the nursing allowance with the certificate. */
  private Policy ofAllowance(Allowance allowance) {
    boolean isLiving = allowance.source().equals("living-allowance");
    return new Policy(
        allowance.source(),
        isLiving ? "dibao-family" : "severe",
        YearMonth.of(2016, 1),
        "eligible_not_paid",
        member -> later(month(member.issuedOn()), isLiving ? assistance.startedIn(member) : null),
        told.ofPayments(allowance));
  }

  private Policy pension() {
    return new Policy(
        "pension",
        "adults-out-of-school",
        YearMonth.of(2014, 2),
        "not_insured",
        member -> member.birth() == null ? null : month(member.birth().plusYears(PENSION_AGE)),
        told.ofStates(
            "pension",
            Insured.class,
            (row, month) -> row.kind().equals("1") && List.of("1", "3").contains(row.status())));
  }

  private Policy medical() {
    return new Policy(
        "medical",
        "residents",
        YearMonth.of(2016, 1),
        "not_insured",
        member -> evidence.lists().month().withMonth(1),
        told.ofStates(
            "medical",
            Insured.class,
            (row, month) ->
                row.kind().equals("1")
                    && row.status().equals("1")
                    && row.year() == month.getYear()));
  }

  private Policy enrolment() {
    return new Policy(
        "enrolment",
        "school-age",
        YearMonth.of(2006, 9),
        "eligible_not_enrolled",
        member -> evidence.lists().month().withMonth(9),
        told.ofStates(
            "enrolment",
            Listed.class,
            (row, month) ->
                row.status().equals("1") && List.of("2", "3", "4").contains(row.kind())));
  }

  private Policy ofNeed(String source, String question) {
    return new Policy(
        source,
        "need",
        NEEDS_ORDER,
        "need_not_served",
        member ->
            evidence
                .interviews()
                .replying(member.key(), question)
                .map(Interviewed::month)
                .orElse(null),
        told.ofServices(source));
  }

  /** Works at homes, which no rule of a policy promises. */
  Policy homes(Map<Member, YearMonth> needed) {
    String source = "home-modification";
    return new Policy(source, null, null, "need_not_served", needed::get, told.ofServices(source));
  }

  private static YearMonth month(LocalDate day) {
    return day == null ? null : YearMonth.from(day);
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
