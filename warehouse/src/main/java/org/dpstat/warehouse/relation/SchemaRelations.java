package org.dpstat.warehouse.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.Message;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.codelist.CodeList;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Rule;
import org.dpstat.schemas.drift.DriftLimit;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.linkage.Thresholds;
import org.dpstat.warehouse.model.Relations;

/** What the schemas say, as relations. */
final class SchemaRelations implements Relations.Source {
  private static final Map<String, String> TYPES =
      Map.of(
          "code_item_record",
          "list_id STRING, code STRING, label_zh STRING, label_en STRING, sort_order INT",
          "finding_text",
          "source STRING, rule_id STRING, message_zh STRING, message_en STRING",
          "contract_column",
          "source STRING, name STRING, header STRING",
          "source_contract",
          "source STRING, label STRING, label_en STRING, grain STRING, nature STRING,"
              + " max_age_months INT, is_about_persons BOOLEAN, is_expected BOOLEAN, reaches_counties BOOLEAN,"
              + " income_year INT, standard_day STRING, names_once BOOLEAN",
          "drift_limit",
          "source STRING, least_rows INT, fails_at_pct DECIMAL(10,2), rows_pct DECIMAL(10,2),"
              + " share_points DECIMAL(10,2), amount_pct DECIMAL(10,2)",
          "linkage_threshold",
          "link DOUBLE, review DOUBLE",
          "employment_quota",
          "division_code STRING, percent DECIMAL(10,4)",
          "indicator_measure",
          "indicator_id STRING, subject STRING, unit STRING, programme STRING, source STRING,"
              + " is_count BOOLEAN, is_median BOOLEAN, has_policy BOOLEAN, is_of_five_years BOOLEAN");

  private final SparkSession spark;
  private final Schemas schemas;
  private final DivisionRelations divisions;
  private final PlanRelation plans;

  SchemaRelations(
      SparkSession spark, Schemas schemas, Collection<String> delivered, LocalDate asOf) {
    this.spark = spark;
    this.schemas = schemas;
    this.divisions = new DivisionRelations(spark, schemas.divisions(), delivered, asOf);
    this.plans = new PlanRelation(spark, schemas);
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return switch (name) {
      case "division_record" -> Optional.of(divisions.records());
      case "place" -> Optional.of(divisions.places());
      case "county_at" -> Optional.of(divisions.counties());
      case "plan_target" -> Optional.of(plans.targets());
      case "code_item_record" -> of(name, codeItems());
      case "finding_text" -> of(name, findingTexts());
      case "contract_column" -> of(name, contractColumns());
      case "source_contract" -> of(name, contracts());
      case "drift_limit" -> of(name, driftLimits());
      case "linkage_threshold" -> of(name, List.of(thresholds()));
      case "employment_quota" -> of(name, quotas());
      case "indicator_measure" -> of(name, measures());
      default -> Optional.empty();
    };
  }

  private Optional<Dataset<Row>> of(String name, List<Row> rows) {
    return Optional.of(spark.createDataFrame(rows, StructType.fromDDL(TYPES.get(name))));
  }

  private List<Row> codeItems() {
    List<Row> rows = new ArrayList<>();
    for (CodeList list : schemas.codeLists().values()) {
      int order = 0;
      for (CodeItem item : list.items()) {
        rows.add(RowFactory.create(list.id(), item.code(), item.zh(), item.en(), ++order));
      }
    }
    return rows;
  }

  private List<Row> findingTexts() {
    List<Row> rows = new ArrayList<>();
    for (Message message : schemas.messages()) {
      rows.add(RowFactory.create(null, message.id(), message.zh(), message.en()));
    }
    for (Contract contract : schemas.contracts().values()) {
      for (Rule rule : contract.rules()) {
        rows.add(RowFactory.create(contract.id(), rule.id(), rule.zh(), rule.en()));
      }
    }
    return rows;
  }

  private List<Row> contractColumns() {
    List<Row> rows = new ArrayList<>();
    for (Contract contract : schemas.contracts().values()) {
      for (Column column : contract.columns()) {
        rows.add(RowFactory.create(contract.id(), column.name(), column.header()));
      }
    }
    return rows;
  }

  private List<Row> contracts() {
    return schemas.contracts().values().stream().map(SchemaRelations::contract).toList();
  }

  private static Row contract(Contract c) {
    return RowFactory.create(
        c.id(),
        c.label(),
        c.labelEn(),
        c.grain(),
        c.nature().name().toLowerCase(Locale.ROOT),
        c.maxAgeMonths(),
        c.isAboutPersons(),
        c.isAboutPersons() && c.isExpected(),
        c.reachesCounties(),
        c.incomeYear(),
        c.standardDay(),
        c.namesOnce());
  }

  private List<Row> driftLimits() {
    return schemas.contracts().keySet().stream().map(this::driftLimit).toList();
  }

  private Row driftLimit(String source) {
    DriftLimit limit = schemas.driftLimit(source);
    return RowFactory.create(
        source,
        limit.leastRows(),
        limit.failsAtPct(),
        limit.rowsPct(),
        limit.sharePoints(),
        limit.amountPct());
  }

  private Row thresholds() {
    Thresholds thresholds = schemas.linkage().settings().thresholds();
    return RowFactory.create(thresholds.linkWeight(), thresholds.reviewWeight());
  }

  private List<Row> quotas() {
    return schemas.employmentQuotas().stream()
        .map(quota -> RowFactory.create(quota.division(), quota.percent()))
        .toList();
  }

  private List<Row> measures() {
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : schemas.indicators().values()) {
      Indicator.Measure measure = indicator.measure();
      if (measure != null) {
        rows.add(
            RowFactory.create(
                indicator.id(),
                measure.subject().id(),
                indicator.unit(),
                measure.programme(),
                sourceOf(measure),
                measure.isCount(),
                measure.median() != null,
                schemas.policies().containsKey(String.valueOf(measure.programme())),
                measure.ofFiveYears()));
      }
    }
    return rows;
  }

  /** The source whose list is evidence for the numerator. */
  private String sourceOf(Indicator.Measure measure) {
    if (measure.programme() != null) {
      return schemas.sourceOfCoverage(measure.programme()).orElseThrow();
    }
    return measure.source() == null ? "certificate" : measure.source();
  }
}
