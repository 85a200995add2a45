package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.warehouse.model.Relations;

/**
 * {@code indicator_cell}: all indicators of persons in one pass. Persons are counted by township
 * and by all breakdowns at once; everything larger is added up from that small result.
 */
final class IndicatorRelation implements Relations.Source {
  private static final List<String> PLACES =
      List.of("township_code", "county_code", "city_code", "province_code");
  private static final List<String> BREAKDOWNS =
      List.of("sex", "age_group", "category", "grade", "hukou");
  private static final List<String> COUNTS =
      List.of(
          "persons",
          "known",
          "known_extract",
          "numerator",
          "denominator",
          "numerator_extract",
          "denominator_extract",
          "covered_not_eligible",
          "not_known");

  private final List<Indicator> indicators;

  IndicatorRelation(Schemas schemas) {
    indicators =
        schemas.indicators().values().stream()
            .filter(i -> i.measure() != null && i.measure().subject() == Indicator.Subject.PERSON)
            .toList();
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    if (!name.equals("indicator_cell")) {
      return Optional.empty();
    }
    Dataset<Row> smallest =
        aggregate(
            relations.get("person_status"),
            columns(Stream.concat(PLACES.stream(), BREAKDOWNS.stream()).toList()),
            indicators.stream().flatMap(i -> measures(i).stream()).toList());
    // The small result is named more than once: it is computed once.
    return Optional.of(byIndicator(rolledUp(smallest).localCheckpoint()));
  }

  /** Totals and breakdowns, of townships, counties, cities and provinces. */
  private Dataset<Row> rolledUp(Dataset<Row> smallest) {
    List<Column> sums = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      for (String count : COUNTS) {
        sums.add(sum(col(nameOf(i, count))).as(nameOf(i, count)));
      }
    }
    List<Column> cells = new ArrayList<>();
    cells.add(struct(lit("total").as("breakdown"), lit("all").as("breakdown_code")));
    for (String breakdown : BREAKDOWNS) {
      Column code = coalesce(col(breakdown), lit("unknown")).as("breakdown_code");
      cells.add(struct(lit(breakdown).as("breakdown"), code));
    }
    Dataset<Row> byTownship =
        aggregate(
            smallest.withColumn("cell", explode(array(cells.toArray(Column[]::new)))),
            columns(Stream.concat(PLACES.stream(), Stream.of("cell")).toList()),
            sums);
    return aggregate(
        byTownship
            .withColumn("division_code", explode(array(columns(PLACES))))
            .where(col("division_code").isNotNull()),
        columns(List.of("division_code", "cell")),
        sums);
  }

  /** One row for each indicator. */
  private Dataset<Row> byIndicator(Dataset<Row> wide) {
    List<Column> rows = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      List<Column> fields = new ArrayList<>();
      fields.add(lit(indicators.get(i).id()).as("indicator_id"));
      for (String count : COUNTS) {
        fields.add(col(nameOf(i, count)).as(count));
      }
      rows.add(struct(fields.toArray(Column[]::new)));
    }
    return wide.withColumn("measure", explode(array(rows.toArray(Column[]::new))))
        .select("division_code", "cell.breakdown", "cell.breakdown_code", "measure.*");
  }

  private List<Column> measures(Indicator indicator) {
    int i = indicators.indexOf(indicator);
    Indicator.Measure measure = indicator.measure();
    String programme = measure.programme() == null ? null : measure.programme().replace('-', '_');
    Column evidence = col(programme == null ? "population_evidence" : programme + "_evidence");
    // Of a count, who can be told to be counted or not is known; of a rate, who belongs to it or
    // not.
    boolean isCount = measure.denominator() == null;
    Column mayBe = expr(isCount ? measure.numerator() : measure.denominator());
    Column isEligible = isCount ? lit(true) : coalesce(mayBe, lit(false));
    Column isKnown = evidence.notEqual("none").and(mayBe.isNotNull());
    Column isExtract = isKnown.and(evidence.equalTo("extract"));
    Column isCounted = isEligible.and(coalesce(expr(measure.numerator()), lit(false)));
    Column isCovered =
        programme == null ? lit(false) : coalesce(col(programme + "_covered"), lit(false));
    return List.of(
        count(lit(true), i, "persons"),
        count(isKnown, i, "known"),
        count(isExtract, i, "known_extract"),
        count(isCounted.and(isKnown), i, "numerator"),
        count(isEligible.and(isKnown), i, "denominator"),
        count(isCounted.and(isExtract), i, "numerator_extract"),
        count(isEligible.and(isExtract), i, "denominator_extract"),
        count(isCovered.and(isKnown).and(not(isEligible)), i, "covered_not_eligible"),
        count(coalesce(mayBe, lit(true)).and(not(isKnown)), i, "not_known"));
  }

  private static Column count(Column isCounted, int indicator, String count) {
    return count_if(isCounted).as(nameOf(indicator, count));
  }

  private static String nameOf(int indicator, String count) {
    return "i" + indicator + "_" + count;
  }

  private static Dataset<Row> aggregate(Dataset<Row> rows, Column[] by, List<Column> measures) {
    Column[] rest = measures.subList(1, measures.size()).toArray(Column[]::new);
    return rows.groupBy(by).agg(measures.get(0), rest);
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
