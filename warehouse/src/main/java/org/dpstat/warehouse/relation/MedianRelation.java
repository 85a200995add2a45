package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.indicator.Indicator.Part;
import org.dpstat.schemas.indicator.Indicator.Subject;
import org.dpstat.warehouse.model.Relations;

/**
 * {@code indicator_median}: the middle of what each row of a status tells, for those indicators
 * that ask for it. Medians do not add up: each division's is taken of its own rows.
 */
final class MedianRelation implements Relations.Source {
  private static final StructType SHAPE =
      StructType.fromDDL(
          "division_code STRING, indicator_id STRING, breakdown STRING, breakdown_code STRING,"
              + " median DECIMAL(20,10)");

  private final SparkSession spark;
  private final Map<Subject, List<Indicator>> bySubject = new EnumMap<>(Subject.class);

  MedianRelation(SparkSession spark, Schemas schemas) {
    this.spark = spark;
    schemas.indicators().values().stream()
        .filter(i -> i.measure() != null && i.measure().median() != null)
        .forEach(
            i -> bySubject.computeIfAbsent(i.measure().subject(), s -> new ArrayList<>()).add(i));
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    if (!name.equals("indicator_median")) {
      return Optional.empty();
    }
    return Optional.of(
        bySubject.keySet().stream()
            .map(subject -> medians(subject, relations))
            .reduce(Dataset::unionByName)
            .orElseGet(() -> spark.createDataFrame(List.of(), SHAPE)));
  }

  private Dataset<Row> medians(Subject subject, Relations relations) {
    Column[] quantities =
        bySubject.get(subject).stream()
            .flatMap(i -> i.measure().parts().stream().map(part -> quantity(i, part)))
            .toArray(Column[]::new);
    return relations
        .get(subject.statusTable())
        .withColumn("division_code", explode(array(IndicatorRelation.places())))
        .select(col("division_code"), explode(array(quantities)).as("told"))
        .select("division_code", "told.*")
        .where(col("division_code").isNotNull().and(col("quantity").isNotNull()))
        .groupBy("division_code", "indicator_id", "breakdown", "breakdown_code")
        .agg(expr("CAST(percentile(quantity, 0.5) AS DECIMAL(20, 10))").as("median"));
  }

  private static Column quantity(Indicator indicator, Part part) {
    return struct(
        lit(indicator.id()).as("indicator_id"),
        lit(part.breakdown()).as("breakdown"),
        lit(part.code()).as("breakdown_code"),
        when(col(indicator.measure().evidenceColumn()).notEqual("none"), expr(part.quantity()))
            .cast("bigint")
            .as("quantity"));
  }
}
