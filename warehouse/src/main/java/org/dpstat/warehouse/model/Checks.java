package org.dpstat.warehouse.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Runs the checks of all stored models. */
public final class Checks {
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
    List<Check.Result> results = new ArrayList<>();
    for (Model model : checked) {
      results.add(run(CheckFile.grainOf(model)));
      CheckFile.read(model).forEach(check -> results.add(run(check)));
    }
    return results;
  }

  private Check.Result run(Check check) {
    return check.result(relations.session().sql(check.sql()).count());
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
