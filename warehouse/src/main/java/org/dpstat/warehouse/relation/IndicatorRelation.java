package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.indicator.Indicator.Part;
import org.dpstat.schemas.indicator.Indicator.Subject;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.state.Engine;

/**
 * {@code indicator_cell}: all indicators of what is counted, in one pass over the status of each
 * subject. Its rows are counted by township and by all breakdowns at once; everything larger is
 * added up from that small result. {@code likely_numerator}: of each coverage rate the part of the
 * numerator whom lists name by likelihood alone, by division.
 */
final class IndicatorRelation implements Relations.Source {
  private static final List<String> PLACES =
      List.of("township_code", "county_code", "city_code", "province_code");
  private static final List<String> BREAKDOWNS = Indicator.Breakdown.OF_SUBJECTS;
  private static final List<String> COUNTS =
      List.of(
          "subjects",
          "known",
          "known_extract",
          "numerator",
          "denominator",
          "numerator_extract",
          "denominator_extract",
          "covered_not_eligible",
          "not_known",
          "verified_out");

  private final Map<String, Policy> policies;
  private final Map<Subject, List<Counted>> counted = new EnumMap<>(Subject.class);

  /** One row of the figures of an indicator: the whole, or a group of its own breakdown. */
  private record Counted(Indicator indicator, Part part) {}

  IndicatorRelation(Schemas schemas) {
    policies = schemas.policies();
    schemas.indicators().values().stream()
        .filter(i -> i.measure() != null && i.measure().subject().hasStatus())
        .forEach(
            i ->
                i.measure()
                    .parts()
                    .forEach(
                        part ->
                            counted
                                .computeIfAbsent(i.measure().subject(), s -> new ArrayList<>())
                                .add(new Counted(i, part))));
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return switch (name) {
      case "indicator_cell" -> cells(relations);
      case "likely_numerator" -> Optional.of(likelyNumerators(relations));
      default -> Optional.empty();
    };
  }

  private Optional<Dataset<Row>> cells(Relations relations) {
    // The small result is named more than once: it is computed once, for all subjects together.
    Optional<Dataset<Row>> wide =
        counted.keySet().stream()
            .map(subject -> rolledUp(subject, relations))
            .reduce(Dataset::unionByName)
            .map(Engine::held);
    return wide.flatMap(
        cells ->
            counted.keySet().stream()
                .map(subject -> byIndicator(subject, cells))
                .reduce(Dataset::unionByName));
  }

  /** Totals and breakdowns, of townships, counties, cities and provinces. */
  private Dataset<Row> rolledUp(Subject subject, Relations relations) {
    Dataset<Row> status = relations.get(subject.statusTable());
    List<String> has = List.of(status.columns());
    List<String> breakdowns = BREAKDOWNS.stream().filter(has::contains).toList();
    Sums sums = sumsOf(subject);
    List<Column> cells = new ArrayList<>();
    cells.add(struct(lit("total").as("breakdown"), lit("all").as("breakdown_code")));
    for (String breakdown : breakdowns) {
      Column code = coalesce(col(breakdown), lit("unknown")).as("breakdown_code");
      cells.add(struct(lit(breakdown).as("breakdown"), code));
    }
    Column counts = sums.sumOf(col("counts")).as("counts");
    // Counts are worked out before a row stands in several cells.
    Dataset<Row> byTownship =
        status
            .select(
                array(places()).as("places"),
                array(cells.toArray(Column[]::new)).as("cells"),
                sums.quantities().as("counts"))
            .withColumn("cell", explode(col("cells")))
            .groupBy("places", "cell")
            .agg(counts);
    return byTownship
        .withColumn("division_code", explode(col("places")))
        .where(col("division_code").isNotNull())
        .groupBy("division_code", "cell")
        .agg(counts)
        .select(lit(subject.id()).as("subject"), col("division_code"), col("cell"), col("counts"));
  }

  /** One row for each indicator of a subject. */
  private Dataset<Row> byIndicator(Subject subject, Dataset<Row> wide) {
    Sums sums = sumsOf(subject);
    List<Column> rows = new ArrayList<>();
    for (Counted each : counted.get(subject)) {
      List<Column> fields = new ArrayList<>();
      fields.add(lit(each.indicator().id()).as("indicator_id"));
      fields.add(cell(each.part()).as("cell"));
      List<Column> measures = measures(each.indicator().measure(), each.part());
      for (int i = 0; i < measures.size(); i++) {
        fields.add(col("counts").getItem(sums.positionOf(measures.get(i))).as(COUNTS.get(i)));
      }
      rows.add(struct(fields.toArray(Column[]::new)));
    }
    return wide.where(col("subject").equalTo(subject.id()))
        .withColumn("measure", explode(array(rows.toArray(Column[]::new))))
        .select("division_code", "measure.*")
        .where(col("cell").isNotNull())
        .select(col("*"), col("cell.breakdown"), col("cell.breakdown_code"))
        .drop("cell");
  }

  /** Where the count of a part stands: groups of its own divide the total alone, as medians do. */
  private static Column cell(Part part) {
    Column own =
        struct(lit(part.breakdown()).as("breakdown"), lit(part.code()).as("breakdown_code"));
    boolean isDivided = part.isWhole() && part.quantity() == null;
    return isDivided ? col("cell") : when(col("cell.breakdown").equalTo("total"), own);
  }

  private Sums sumsOf(Subject subject) {
    Sums sums = new Sums();
    counted
        .get(subject)
        .forEach(c -> measures(c.indicator().measure(), c.part()).forEach(sums::positionOf));
    return sums;
  }

  /** The same numerators, counted for the few persons whom lists name by likelihood alone. */
  private Dataset<Row> likelyNumerators(Relations relations) {
    Column[] rates =
        counted.getOrDefault(Subject.PERSON, List.of()).stream()
            .filter(c -> c.part().isWhole() && isCoverageRate(c.indicator().measure()))
            .map(IndicatorRelation::likelyNumerator)
            .toArray(Column[]::new);
    return relations
        .get(Subject.PERSON.statusTable())
        .join(broadcast(relations.get("likely_cover")), new String[] {"person_key"})
        .withColumn("division_code", explode(array(columns(PLACES.subList(1, PLACES.size())))))
        .withColumn("rate", explode(array(rates)))
        .where(col("rate.counts").gt(0).and(col("division_code").isNotNull()))
        .groupBy("rate.indicator_id", "division_code")
        .agg(count(lit(1)).as("by_likelihood"), sum("wrong").as("expected_wrong"));
  }

  private static boolean isCoverageRate(Indicator.Measure measure) {
    return measure.programme() != null && !measure.isCount();
  }

  private static Column likelyNumerator(Counted rate) {
    Indicator.Measure measure = rate.indicator().measure();
    Column isListed =
        col("programme")
            .equalTo(measure.programme())
            .and(col(measure.evidenceColumn()).equalTo("extract"));
    Column isEligible = orNone(number(rate.part().denominator())).gt(0);
    return struct(
        lit(rate.indicator().id()).as("indicator_id"),
        either(isListed.and(isEligible), orNone(number(rate.part().numerator()))).as("counts"));
  }

  /** What a row of the status adds to each count. */
  private List<Column> measures(Indicator.Measure measure, Part part) {
    Column one = lit(1L);
    Column evidence = col(measure.evidenceColumn());
    // Of a count, who can be told to be counted or not is known; of a rate, who belongs or not.
    Column mayBe = number(measure.isCount() ? part.numerator() : part.denominator());
    Column eligible = measure.isCount() ? one : orNone(mayBe);
    Column isKnown = evidence.notEqual("none").and(mayBe.isNotNull());
    Column isExtract = isKnown.and(evidence.equalTo("extract"));
    Column isWhollyExtract = isExtract.and(isEligibleByList(measure));
    Column numerator = either(eligible.gt(0), orNone(number(part.numerator())));
    Column covered =
        measure.programme() == null
            ? lit(0L)
            : orNone(number(measure.programme().replace('-', '_') + "_covered"));
    // Of a rate the answers that count beside a list are no part that rests on it.
    boolean isRate = isCoverageRate(measure);
    Column isVerifiedOut =
        measure.programme() != null && policies.containsKey(measure.programme())
            ? orNone(number(measure.programme().replace('-', '_') + "_verified_out"))
            : lit(0L);
    return List.of(
        one,
        either(isKnown, one),
        either(isExtract, one),
        either(isKnown, numerator),
        either(isKnown, eligible),
        either(isWhollyExtract, isRate ? either(covered.gt(0), numerator) : numerator),
        either(isWhollyExtract, eligible),
        either(isKnown.and(eligible.equalTo(0)), whoeverBelongs(measure, part)),
        when(isKnown, lit(0L)).otherwise(coalesce(mayBe, one)),
        isVerifiedOut);
  }

  /** The numerator, whoever belongs; a group divides those who meet that of the whole. */
  private static Column whoeverBelongs(Indicator.Measure measure, Part part) {
    boolean isOfPersons = measure.programme() != null && measure.numerator() != null;
    return isOfPersons
        ? either(orNone(number(measure.numerator())).gt(0), orNone(number(part.numerator())))
        : lit(0L);
  }

  /** Whether no answer says who belongs, where another list tells that than who has it. */
  private Column isEligibleByList(Indicator.Measure measure) {
    return measure
        .eligibilityEvidence()
        .or(() -> policyOf(measure).flatMap(Policy::eligibilityEvidence))
        .map(evidence -> col(evidence).notEqual("survey"))
        .orElse(lit(true));
  }

  private Optional<Policy> policyOf(Indicator.Measure measure) {
    return Optional.ofNullable(measure.programme()).map(policies::get);
  }

  /** A condition counts one where it holds; a number counts as it is. */
  private static Column number(String condition) {
    return expr(condition).cast("bigint");
  }

  private static Column orNone(Column number) {
    return coalesce(number, lit(0L));
  }

  private static Column either(Column holds, Column number) {
    return when(holds, number).otherwise(lit(0L));
  }

  /** Columns of a status that say where a row counts. */
  static Column[] places() {
    return columns(PLACES);
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
