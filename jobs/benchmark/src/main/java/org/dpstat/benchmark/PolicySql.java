package org.dpstat.benchmark;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyRule;

/** Who is entitled to what, composed from the policies. */
final class PolicySql {
  private final YearMonth month;

  PolicySql(YearMonth month) {
    this.month = month;
  }

  String judgements(Schemas schemas) {
    return schemas.policies().values().stream()
        .flatMap(this::judgements)
        .collect(Collectors.joining(",\n  "));
  }

  private Stream<String> judgements(Policy policy) {
    List<PolicyRule> inForce = policy.rules().stream().filter(r -> r.isInForce(month)).toList();
    List<PolicyRule> planned =
        policy.rules().stream().filter(rule -> rule.isPlanned() && rule.holdsIn(month)).toList();
    String prefix = policy.columnPrefix();
    String isExempt = "coalesce(list_contains(e.exempt_from, '" + policy.id() + "'), FALSE)";
    String ruleId = "CASE WHEN NOT %s THEN %s END".formatted(isExempt, firstRule(inForce));
    String plannedId =
        "CASE WHEN NOT %s AND %s IS NULL THEN %s END"
            .formatted(isExempt, firstRule(inForce), firstRule(planned));
    return Stream.of(
        "CASE WHEN NOT %s THEN %s ELSE FALSE END AS %s_eligible"
            .formatted(isExempt, anyRule(inForce), prefix),
        ruleId + " AS " + prefix + "_rule_id",
        "%s AND %s IS NOT NULL AS %s_verified_out".formatted(isExempt, firstRule(inForce), prefix),
        "(%s) IS NOT NULL AS %s_planned".formatted(plannedId, prefix),
        plannedId + " AS " + prefix + "_planned_rule_id");
  }

  private static String anyRule(List<PolicyRule> rules) {
    return rules.stream()
        .map(rule -> "(%s AND (%s))".formatted(holdsIn(rule.division()), rule.eligible()))
        .collect(Collectors.joining(" OR ", "(FALSE OR ", ")"));
  }

  private static String firstRule(List<PolicyRule> rules) {
    return rules.stream()
        .map(
            rule ->
                "WHEN %s AND coalesce((%s), FALSE) THEN '%s'"
                    .formatted(holdsIn(rule.division()), rule.eligible(), rule.id()))
        .collect(Collectors.joining(" ", "CASE WHEN FALSE THEN '' ", " END"));
  }

  private static String holdsIn(String division) {
    return division.equals(Divisions.COUNTRY)
        ? "TRUE"
        : "coalesce('%s' IN (county_code, city_code, province_code), FALSE)".formatted(division);
  }
}
