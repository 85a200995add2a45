package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
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
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Nature;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyGap;
import org.dpstat.schemas.policy.PolicyRule;
import org.dpstat.warehouse.model.Relations;

/**
 * Who is entitled and left out, of the policies that say what that means.
 *
 * <ul>
 *   <li>{@code left_out}: persons of the population whom a rule names and of whom it is known that
 *       they are not covered, and who are about to lose what they have with their certificate
 *   <li>{@code covered_before}: the month after the last one in which a list named a person as
 *       covered, of payments and state lists
 * </ul>
 */
final class GapRelation implements Relations.Source {
  private static final String MONTH = "month_index DIV 12 * 100 + month_index % 12 + 1";
  private static final String LAST_DAY =
      "last_day(make_date(month_index DIV 12, month_index % 12 + 1, 1))";
  private static final String LAPSES = "date_sub(certificate_valid_until, 365)";

  private final Schemas schemas;
  private final LocalDate asOf;
  private final List<Policy> policies;

  GapRelation(Schemas schemas, LocalDate asOf) {
    this.schemas = schemas;
    this.asOf = asOf;
    this.policies = schemas.policies().values().stream().filter(p -> p.gap() != null).toList();
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return switch (name) {
      case "left_out" -> Optional.of(leftOut(relations));
      case "covered_before" -> coveredBefore(relations);
      default -> Optional.empty();
    };
  }

  private Dataset<Row> leftOut(Relations relations) {
    Column[] gaps = policies.stream().map(this::gap).toArray(Column[]::new);
    Dataset<Row> persons = relations.get("person_status");
    Column isAny = policies.stream().map(p -> isGap(p).or(isExpiring(p))).reduce(Column::or).get();
    return RowsAtRelation.dated(
            persons.where(isAny).join(relations.get("since_ground"), "person_key"), asOf)
        .select(
            col("person_key"),
            col("county_code"),
            col("township_code"),
            inline(array_compact(array(gaps))));
  }

  /** What there is to be said of a person's gap in a programme; null where there is none. */
  private Column gap(Policy policy) {
    String evidence = policy.columnPrefix() + "_evidence";
    Column lapses = expr("year(%1$s) * 100 + month(%1$s)".formatted(LAPSES));
    Column since = policy.gap().since() == null ? lit(null) : expr(policy.gap().since());
    return when(
        isGap(policy).or(isExpiring(policy)),
        struct(
            lit(policy.id()).as("programme"),
            lit(schemas.sourceOfCoverage(policy.id()).orElseThrow()).as("source"),
            when(isExpiring(policy), PolicyGap.EXPIRING).otherwise(reason(policy)).as("reason"),
            ruleId(policy).as("rule_id"),
            col(evidence).equalTo("extract").as("is_told_by_list"),
            when(isExpiring(policy), lapses)
                .otherwise(greatest(begunIn(policy), since.cast("int")))
                .as("entitled_from")));
  }

  private static Column isEligible(Policy policy) {
    return coalesce(col(policy.columnPrefix() + "_eligible"), lit(false));
  }

  private static Column covered(Policy policy) {
    return col(Fact.coverageOf(policy.id()));
  }

  private static Column isGap(Policy policy) {
    return isEligible(policy).and(coalesce(not(covered(policy)), lit(false)));
  }

  private static Column isExpiring(Policy policy) {
    return policy.gap().endsWithCertificate()
        ? isEligible(policy)
            .and(coalesce(covered(policy), lit(false)))
            .and(coalesce(col("is_certificate_expiring"), lit(false)))
        : lit(false);
  }

  private static Column ruleId(Policy policy) {
    return col(policy.columnPrefix() + "_rule_id");
  }

  private static Column reason(Policy policy) {
    Column reason = lit(policy.gap().reason());
    for (PolicyRule rule : policy.rules()) {
      if (rule.needsAssessment() && !policy.isAssessedByGrade()) {
        reason = when(ruleId(policy).equalTo(rule.id()), PolicyGap.MAY_APPLY).otherwise(reason);
      }
    }
    return reason;
  }

  private static Column begunIn(Policy policy) {
    Column month = lit(null).cast("int");
    for (PolicyRule rule : policy.rules()) {
      month =
          when(ruleId(policy).equalTo(rule.id()), PaidMonthRelation.monthOf(rule.from()))
              .otherwise(month);
    }
    return month;
  }

  private Optional<Dataset<Row>> coveredBefore(Relations relations) {
    List<Dataset<Row>> months = new ArrayList<>();
    for (Policy policy : policies) {
      Contract contract =
          schemas.contracts().get(schemas.sourceOfCoverage(policy.id()).orElseThrow());
      if (contract.isPayment()) {
        months.add(paid(policy, contract, relations));
      } else if (contract.nature() == Nature.STATE && coverage(policy).rows() != null) {
        months.add(listed(policy, contract, relations));
      }
    }
    return months.stream()
        .reduce(Dataset::unionByName)
        .map(
            rows ->
                rows.where(col("month_index").lt(indexOf(YearMonth.from(asOf))))
                    .groupBy("programme", "person_key")
                    .agg(max(expr("month_index + 1")).as("month_index"))
                    .select(col("programme"), col("person_key"), expr(MONTH).as("month_after")));
  }

  private static Dataset<Row> paid(Policy policy, Contract contract, Relations relations) {
    return relations
        .get("paid_month")
        .where(col("programme").equalTo(contract.id()))
        .select(lit(policy.id()).as("programme"), col("person_key"), col("month_index"));
  }

  /** The rows of a month are judged as those of today are, by the dates of that month. */
  private Dataset<Row> listed(Policy policy, Contract contract, Relations relations) {
    Dataset<Row> speaking =
        relations
            .get("speaking_month")
            .where(col("source").equalTo(contract.id()))
            .select("delivery_id", "list_place", "month_index");
    Dataset<Row> rows =
        relations
            .get("list_" + contract.tableName())
            .join(broadcast(speaking), new String[] {"delivery_id", "list_place"})
            .withColumn("as_of_month", expr(MONTH))
            .withColumn("reference_year", expr("month_index DIV 12"))
            .withColumn("as_of", expr(LAST_DAY));
    return RowsAtRelation.ofLatestYear(
            contract, rows, col("reference_year"), "list_place", "month_index")
        .where(col("person_key").isNotNull())
        .where(coverage(policy).rows())
        .select(lit(policy.id()).as("programme"), col("person_key"), col("month_index"));
  }

  private Fact coverage(Policy policy) {
    return schemas.facts().values().stream()
        .flatMap(source -> source.facts().stream())
        .filter(fact -> fact.id().equals(Fact.coverageOf(policy.id())))
        .findFirst()
        .orElseThrow();
  }

  private static int indexOf(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }
}
