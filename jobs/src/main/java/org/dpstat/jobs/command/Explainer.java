package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.jobs.command.Explanation.Cause;
import org.dpstat.jobs.command.Explanation.Figure;
import org.dpstat.jobs.command.Explanation.Lists;
import org.dpstat.jobs.command.Explanation.Meaning;
import org.dpstat.jobs.command.Explanation.Place;
import org.dpstat.jobs.command.Explanation.Rule;
import org.dpstat.jobs.command.Explanation.Told;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.fact.SourceFacts;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyRule;
import org.dpstat.warehouse.model.Model.ModelColumn;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.run.RunPlanner;
import org.dpstat.warehouse.state.StateRecord;

/** Finds out where a figure of a state comes from: from its tables and what describes them. */
final class Explainer {
  private final Described described;
  private final StateRecord state;
  private final Answers answers;
  private final boolean isEnglish;
  private final YearMonth month;

  Explainer(Described described, StateRecord state, Answers answers, boolean isEnglish) {
    this.described = described;
    this.state = state;
    this.answers = answers;
    this.isEnglish = isEnglish;
    this.month = YearMonth.from(state.asOf());
  }

  Explanation explain(Indicator indicator, FigurePlace place) {
    boolean isComputed = indicator.measure() != null;
    FigureBasis basis = new FigureBasis(described, indicator, rule -> concerns(rule, place));
    List<Lists> sources =
        isComputed
            ? new ListsBehind(answers, place, state.asOf(), isEnglish).of(basis.sources())
            : List.of();
    return new Explanation(
        meaning(indicator),
        new Place(place.code(), place.division().name(), place.level(), place.above()),
        state.asOf(),
        state.number(),
        !RunPlanner.isDefinedBy(described.schemas(), state),
        rules(basis, place),
        basis.columns().stream().map(column -> told(column, basis)).toList(),
        sources,
        isComputed ? figures(indicator, place) : List.of(),
        basis.coverage().map(source -> unmatched(source, place)).orElse(List.of()));
  }

  /** Also what is planned for later, and what has ended no more. */
  private boolean concerns(PolicyRule rule, FigurePlace place) {
    boolean isTold = rule.isInForce(month) || (rule.isPlanned() && !rule.hasEndedBy(month));
    return isTold && place.concerns(rule.division());
  }

  private Meaning meaning(Indicator indicator) {
    Indicator.Measure measure = indicator.measure();
    return new Meaning(
        indicator.id(),
        isEnglish ? indicator.labelEn() : indicator.label(),
        indicator.unit(),
        indicator.about(),
        indicator.status().name().toLowerCase(Locale.ROOT),
        measure != null,
        measure == null ? null : measure.subject().name().toLowerCase(Locale.ROOT),
        measure == null ? null : measure.denominator(),
        measure == null ? null : measure.numerator(),
        measure == null ? null : measure.median());
  }

  private Told told(ModelColumn column, FigureBasis basis) {
    SourceFacts source = basis.teller(column.name()).orElse(null);
    String about = isEnglish ? column.en() : column.zh();
    if (source == null) {
      return new Told(column.name(), about, null, null, null, null);
    }
    Fact fact =
        source.facts().stream().filter(f -> f.id().equals(column.name())).findFirst().orElseThrow();
    Contract contract = described.schemas().contracts().get(source.id());
    String label = isEnglish ? contract.labelEn() : contract.label();
    return new Told(column.name(), about, source.id(), label, fact.rows(), fact.answer());
  }

  private List<Rule> rules(FigureBasis basis, FigurePlace place) {
    List<Rule> told = new ArrayList<>();
    basis
        .rules()
        .forEach(
            (policy, rules) -> {
              boolean hasPlans = rules.stream().anyMatch(this::hasBegun);
              Map<String, Long> added = hasPlans ? added(policy, place) : null;
              rules.forEach(rule -> told.add(rule(policy, rule, added)));
            });
    return told;
  }

  private boolean hasBegun(PolicyRule rule) {
    return rule.isPlanned() && rule.holdsIn(month);
  }

  /** Persons of the division whom planned rules would add, by rule; null of an older state. */
  private Map<String, Long> added(Policy policy, FigurePlace place) {
    String column = policy.columnPrefix() + "_planned_rule_id";
    Dataset<Row> status = answers.query("SELECT * FROM person_status").where(isIn(place));
    if (!List.of(status.columns()).contains(column)) {
      return null;
    }
    Map<String, Long> persons = new HashMap<>();
    status
        .groupBy(col(column))
        .count()
        .collectAsList()
        .forEach(row -> persons.put(row.getString(0), row.getLong(1)));
    return persons;
  }

  private static Column isIn(FigurePlace place) {
    return place.code().equals(Divisions.COUNTRY)
        ? lit(true)
        : col(place.level() + "_code").equalTo(place.code());
  }

  private Rule rule(Policy policy, PolicyRule rule, Map<String, Long> added) {
    return new Rule(
        policy.id(),
        isEnglish ? policy.labelEn() : policy.label(),
        policy.source(),
        rule.id(),
        rule.division(),
        described.schemas().divisions().find(rule.division()).orElseThrow().name(),
        rule.from(),
        rule.to(),
        rule.isPlanned(),
        rule.eligible(),
        rule.needsAssessment(),
        policy.isAssessedByGrade(),
        rule.source(),
        hasBegun(rule) && added != null ? added.getOrDefault(rule.id(), 0L) : null);
  }

  private List<Figure> figures(Indicator indicator, FigurePlace place) {
    Dataset<Row> rows =
        answers
            .query("SELECT * FROM indicator_value")
            .where(col("indicator_id").equalTo(indicator.id()))
            .where(col("division_code").equalTo(place.code()))
            .where(col("breakdown").equalTo("total"));
    return rows.collectAsList().stream()
        .map(Explainer::figure)
        .sorted(Comparator.comparing(Figure::referenceYear).reversed())
        .toList();
  }

  private static Figure figure(Row row) {
    BigDecimal value = row.getAs("value");
    BigDecimal covered = row.getAs("population_covered_pct");
    return new Figure(
        row.<Integer>getAs("reference_year"),
        value == null ? null : plain(value),
        row.getAs("numerator"),
        row.getAs("numerator_extract"),
        row.getAs("denominator"),
        row.getAs("denominator_extract"),
        row.getAs("covered_not_eligible"),
        row.getAs("not_known"),
        row.getAs("verified_out"),
        row.getAs("evidence"),
        covered == null ? null : plain(covered),
        row.getAs("unmatched_numerator"),
        row.getAs("quality_flag"));
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  /** Down to counties: of a township nobody knows which rows are its own. */
  private List<Cause> unmatched(String source, FigurePlace place) {
    if (place.isBelowCounties()) {
      return List.of();
    }
    Map<String, Long> rows = new TreeMap<>();
    answers
        .query("SELECT * FROM unmatched")
        .where(col("source").equalTo(source))
        .where(col("county_code").isin(place.downToCounties().toArray()))
        .collectAsList()
        .forEach(row -> rows.merge(row.getAs("cause"), row.<Long>getAs("rows"), Long::sum));
    return rows.entrySet().stream()
        .map(cause -> new Cause(cause.getKey(), cause.getValue()))
        .sorted(Comparator.comparing(Cause::rows).reversed())
        .toList();
  }
}
