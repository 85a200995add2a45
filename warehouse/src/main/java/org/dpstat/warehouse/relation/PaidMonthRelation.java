package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyRule;
import org.dpstat.warehouse.model.Relations;

/**
 * {@code paid_month_entitled}: the months in which people were paid, with the facts of the
 * assistance list of that month, and whether any rule then in force named them. That is null where
 * the lists of the month do not tell, in divisions of which not all rules are entered, and for a
 * policy that names what lists of a month cannot tell, an answer of a survey for instance. A month
 * is of the programme whose coverage its {@code source} tells.
 */
final class PaidMonthRelation implements Relations.Source {
  private static final String ASSISTANCE = "assistance";

  private final Schemas schemas;

  PaidMonthRelation(Schemas schemas) {
    this.schemas = schemas;
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return name.equals("paid_month_entitled")
        ? Optional.of(judged(withFacts(relations.get("paid_month_fact"))))
        : Optional.empty();
  }

  /** Facts of whom a list names; who is on none is so where the own county has one. */
  private Dataset<Row> withFacts(Dataset<Row> months) {
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    schemas.facts().get(ASSISTANCE).facts().stream()
        .filter(fact -> fact.rows() != null)
        .forEach(
            fact -> {
              Column named =
                  when(
                      col("assistance_class").isNotNull(), coalesce(expr(fact.rows()), lit(false)));
              Column notNamed = when(col("has_assistance_list"), lit(false));
              columns.add(coalesce(named, notNamed).as(fact.id()));
            });
    return months.select(columns.toArray(Column[]::new));
  }

  private Dataset<Row> judged(Dataset<Row> months) {
    Column isEntitled = lit(null).cast("boolean");
    Column programme = col("programme");
    for (Map.Entry<String, Policy> paid : policiesBySource().entrySet()) {
      Column isOf = col("programme").equalTo(paid.getKey());
      Policy policy = paid.getValue();
      programme = when(isOf, policy.id()).otherwise(programme);
      if (isTold(policy, months)) {
        isEntitled = when(isOf, isNamed(policy)).otherwise(isEntitled);
      }
    }
    Column isKnown = col("holds").and(col("has_assistance_list"));
    return months
        .withColumn("is_entitled", when(isKnown, isEntitled))
        .withColumn("source", col("programme"))
        .withColumn("programme", programme);
  }

  private Map<String, Policy> policiesBySource() {
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (Policy policy : schemas.policies().values()) {
      schemas.paymentsOf(policy).ifPresent(payments -> policies.put(payments.id(), policy));
    }
    return policies;
  }

  private static boolean isTold(Policy policy, Dataset<Row> months) {
    Dataset<Row> nothing = months.sparkSession().createDataFrame(List.of(), months.schema());
    try {
      policy.rules().forEach(rule -> nothing.where(rule.eligible()));
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  private static Column isNamed(Policy policy) {
    Column byAny =
        policy.rules().stream()
            .filter(rule -> !rule.isPlanned())
            .map(
                rule ->
                    EntitlementRelation.holdsIn(rule.division())
                        .and(isInForce(rule))
                        .and(expr(rule.eligible())))
            .reduce(lit(false), Column::or);
    Column isUnsure =
        policy.incompleteDivisions().stream()
            .map(EntitlementRelation::holdsIn)
            .reduce(lit(false), Column::or);
    return when(byAny.or(not(isUnsure)), byAny);
  }

  private static Column isInForce(PolicyRule rule) {
    Column month = col("as_of_month");
    Column hasBegun = month.geq(monthOf(rule.from()));
    return rule.to() == null ? hasBegun : hasBegun.and(month.leq(monthOf(rule.to())));
  }

  /** As tables have it: 202510. */
  static int monthOf(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }
}
