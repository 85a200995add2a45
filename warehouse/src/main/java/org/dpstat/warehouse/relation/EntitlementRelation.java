package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyRule;
import org.dpstat.warehouse.model.Relations;

/**
 * {@code person_entitled}: the facts of each person with what every policy makes of them. The rules
 * are composed as expressions from the policies' conditions, so that a policy needs no code. Whom
 * an answer takes out of a programme no rule of it names.
 */
final class EntitlementRelation implements Relations.Source {
  private final Schemas schemas;
  private final YearMonth month;

  EntitlementRelation(Schemas schemas, LocalDate asOf) {
    this.schemas = schemas;
    this.month = YearMonth.from(asOf);
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    if (!name.equals("person_entitled")) {
      return Optional.empty();
    }
    Dataset<Row> facts = relations.get("person_fact");
    List<Column> columns =
        new ArrayList<>(List.of(facts.columns()).stream().map(c -> col(c)).toList());
    schemas.policies().values().forEach(policy -> columns.addAll(judgements(policy)));
    return Optional.of(
        facts
            .join(broadcast(relations.get("exemption")), new String[] {"person_key"}, "left")
            .select(columns.toArray(Column[]::new)));
  }

  private List<Column> judgements(Policy policy) {
    List<PolicyRule> inForce = policy.rules().stream().filter(r -> r.isInForce(month)).toList();
    List<PolicyRule> planned =
        policy.rules().stream().filter(rule -> rule.isPlanned() && rule.holdsIn(month)).toList();
    String prefix = policy.columnPrefix();
    Column isExempt = coalesce(array_contains(col("exempt_from"), policy.id()), lit(false));
    Column ruleId = when(not(isExempt), firstRule(inForce));
    Column plannedId = when(not(isExempt).and(ruleId.isNull()), firstRule(planned));
    return List.of(
        when(not(isExempt), anyRule(inForce)).otherwise(false).as(prefix + "_eligible"),
        ruleId.as(prefix + "_rule_id"),
        isExempt.and(firstRule(inForce).isNotNull()).as(prefix + "_verified_out"),
        plannedId.isNotNull().as(prefix + "_planned"),
        plannedId.as(prefix + "_planned_rule_id"));
  }

  /** Whether any rule names the person; null where a rule cannot tell, for want of a fact. */
  private static Column anyRule(List<PolicyRule> rules) {
    return rules.stream()
        .map(rule -> holdsIn(rule.division()).and(expr(rule.eligible())))
        .reduce(lit(false), Column::or);
  }

  /** Id of the first rule that names the person; null where none does. */
  private static Column firstRule(List<PolicyRule> rules) {
    Column first = lit(null).cast("string");
    for (PolicyRule rule : rules) {
      Column names = holdsIn(rule.division()).and(coalesce(expr(rule.eligible()), lit(false)));
      first = coalesce(first, when(names, lit(rule.id())));
    }
    return first;
  }

  /** Whether the person is registered in a division. */
  static Column holdsIn(String division) {
    if (division.equals(Divisions.COUNTRY)) {
      return lit(true);
    }
    return coalesce(
        col("county_code")
            .equalTo(division)
            .or(col("city_code").equalTo(division))
            .or(col("province_code").equalTo(division)),
        lit(false));
  }
}
