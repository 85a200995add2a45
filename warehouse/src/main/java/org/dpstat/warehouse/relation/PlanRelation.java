package org.dpstat.warehouse.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.plan.Plan;
import org.dpstat.schemas.plan.Target;

/** The plans' targets as a relation: one row for each target. */
final class PlanRelation {
  private static final StructType TYPE =
      StructType.fromDDL(
          "plan_id STRING, target_order INT, division_code STRING, indicator_id STRING,"
              + " nature STRING, operator STRING, target DECIMAL(20,10), unit STRING,"
              + " is_cumulative BOOLEAN, is_flow BOOLEAN, baseline_printed STRING,"
              + " baseline_operator STRING, baseline_measured DECIMAL(20,10),"
              + " comparator_measure STRING, comparator_division STRING,"
              + " tolerance DECIMAL(20,10), base_day DATE, first_day DATE,"
              + " last_day DATE, wording_zh STRING,"
              + " printed_zh STRING");

  private final SparkSession spark;
  private final Schemas schemas;

  PlanRelation(SparkSession spark, Schemas schemas) {
    this.spark = spark;
    this.schemas = schemas;
  }

  Dataset<Row> targets() {
    List<Row> rows = new ArrayList<>();
    for (Plan plan : schemas.plans().values()) {
      int order = 0;
      for (Target target : plan.targets()) {
        rows.add(row(plan, target, ++order));
      }
    }
    return spark.createDataFrame(rows, TYPE);
  }

  private Row row(Plan plan, Target target, int order) {
    Target.Baseline baseline = target.baseline();
    Target.Comparator comparator = target.comparator();
    Indicator.Measure measure = schemas.indicators().get(target.indicator()).measure();
    return RowFactory.create(
        plan.id(),
        order,
        plan.division(),
        target.indicator(),
        target.nature() == null ? null : target.nature().name().toLowerCase(Locale.ROOT),
        target.operator(),
        target.value(),
        target.unit(),
        target.cumulative(),
        measure != null && measure.flow(),
        baseline == null ? null : baseline.printed(),
        baseline == null ? null : baseline.operator(),
        baseline == null ? null : baseline.measured(),
        comparator == null ? null : comparator.measure().id(),
        comparator == null ? null : comparator.division(),
        comparator == null ? null : comparator.tolerance(),
        LocalDate.of(plan.baseYear(), 12, 31),
        LocalDate.of(plan.firstYear(), 1, 1),
        LocalDate.of(plan.lastYear(), 12, 31),
        target.wording(),
        target.printed());
  }
}
