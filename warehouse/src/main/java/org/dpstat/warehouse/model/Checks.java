package org.dpstat.warehouse.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Runs the checks of all stored models. */
public final class Checks {
  private static final Column FIRST_SHOWN =
      expr("nullif(array_join(slice(array_sort(collect_set(shown)), 1, 3), '、'), '')");
  private static final Column NOTHING = max(lit(null).cast("string"));

  private final Models models;
  private final Relations relations;

  /** Checks over relations in which the stored models are what was written. */
  public Checks(Models models, Relations relations) {
    this.models = models;
    this.relations = relations;
  }

  /** Results in order of table and check. */
  public List<Check.Result> run() {
    List<Model> checked =
        models.all().stream().filter(m -> m.isStored() && !m.stage().equals("checks")).toList();
    checked.forEach(m -> relations.get(m.name()).createOrReplaceTempView(m.name()));
    List<Check> checks = new ArrayList<>();
    for (Model model : checked) {
      checks.add(CheckFile.grainOf(model));
      checks.addAll(CheckFile.read(model));
      registerWhatIsNamed(model, CheckFile.read(model));
    }
    Map<String, Check.Found> found = found(checks);
    return checks.stream().map(check -> check.result(found.get(check.id()))).toList();
  }

  /**
   * Relations that are no tables, of those that the model reads, are views where a check says so.
   */
  private void registerWhatIsNamed(Model model, List<Check> checks) {
    model.reads().stream()
        .filter(read -> checks.stream().anyMatch(check -> check.sql().contains(read)))
        .forEach(read -> relations.get(read).createOrReplaceTempView(read));
  }

  /** All checks as one query: alone, each would cost more to plan and start than to run. */
  private Map<String, Check.Found> found(List<Check> checks) {
    Dataset<Row> counts =
        checks.stream().map(this::counted).reduce(Dataset::unionAll).orElseThrow();
    return counts.collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0), row -> new Check.Found(row.getLong(1), row.getString(2))));
  }

  /**
   * Rows of persons are only counted: what may be shown, the check says by a column of that name.
   */
  private Dataset<Row> counted(Check check) {
    Dataset<Row> rows = relations.session().sql(check.sql());
    boolean isShown = List.of(rows.columns()).contains("shown");
    return rows.agg(count(lit(1)).as("observed"), (isShown ? FIRST_SHOWN : NOTHING).as("shown"))
        .select(lit(check.id()).as("check_id"), col("observed"), col("shown"));
  }

  /** The results as rows of their table. */
  public Dataset<Row> table(List<Check.Result> results, String runId, Model table) {
    List<Row> rows =
        results.stream()
            .map(
                r ->
                    RowFactory.create(
                        runId,
                        r.checkId(),
                        r.tableName(),
                        r.severity(),
                        r.passed(),
                        r.observed(),
                        0L,
                        r.message(),
                        r.messageEn()))
            .toList();
    return relations.session().createDataFrame(rows, table.type());
  }
}
