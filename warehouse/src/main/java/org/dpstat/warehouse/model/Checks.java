package org.dpstat.warehouse.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Runs the checks of stored models. */
public final class Checks {
  private static final Column NOTHING = max(lit(null).cast("string"));

  private final Relations relations;

  /** Checks over relations in which the stored models are what was written. */
  public Checks(Relations relations) {
    this.relations = relations;
  }

  /**
   * Results of the checks of some tables, in their order. A check names these tables, and what its
   * own model reads.
   */
  public List<Check.Result> run(List<Model> checked) {
    checked.forEach(m -> relations.get(m.name()).createOrReplaceTempView(m.name()));
    List<CheckQuery> queries = new ArrayList<>();
    for (Model model : checked) {
      List<CheckQuery> own = CheckFile.read(model);
      registerWhatIsNamed(model, own);
      queries.add(CheckFile.grainOf(model));
      queries.addAll(own);
    }
    Map<String, Check.Found> found = found(queries);
    return queries.stream()
        .flatMap(query -> query.checks().stream())
        .map(check -> check.result(found.getOrDefault(check.id(), Check.Found.NOTHING)))
        .toList();
  }

  /**
   * Relations that are no tables, of those that the model reads, are views where a check says so.
   */
  private void registerWhatIsNamed(Model model, List<CheckQuery> queries) {
    model.reads().stream()
        .filter(read -> queries.stream().anyMatch(query -> query.sql().contains(read)))
        .forEach(read -> relations.get(read).createOrReplaceTempView(read));
  }

  /** All checks as one query: alone, each would cost more to plan and start than to run. */
  private Map<String, Check.Found> found(List<CheckQuery> queries) {
    Dataset<Row> counts =
        IntStream.range(0, queries.size())
            .mapToObj(i -> counted(queries.get(i)).withColumn("query", lit(i)))
            .reduce(Dataset::unionAll)
            .orElseThrow();
    Map<String, Check.Found> found = new HashMap<>();
    for (Row row : counts.collectAsList()) {
      queries.get(row.<Integer>getAs("query")).requireCheck(row.getString(0));
      found.put(
          row.getString(0), new Check.Found(row.getLong(1), row.getString(2), row.getString(3)));
    }
    return found;
  }

  /**
   * Rows of persons are only counted: what may be shown, the check says by columns of that name.
   */
  private Dataset<Row> counted(CheckQuery query) {
    Dataset<Row> rows = relations.query(query.sql());
    Column id = query.isOfSeveral() ? col("check_id") : lit(query.checks().get(0).id());
    List<String> columns = List.of(rows.columns());
    boolean isShown = columns.contains("shown");
    Column shown = isShown ? firstOf("shown", "、") : NOTHING;
    Column shownEn =
        isShown ? firstOf(columns.contains("shown_en") ? "shown_en" : "shown", "; ") : NOTHING;
    return rows.groupBy(id.as("check_id"))
        .agg(count(lit(1)).as("observed"), shown.as("shown"), shownEn.as("shown_en"));
  }

  private static Column firstOf(String column, String joint) {
    return expr(
        "nullif(array_join(slice(array_sort(collect_set(%s)), 1, 10), '%s'), '')"
            .formatted(column, joint));
  }

  /** What the checks of some tables came to, of rows as {@link #table} has made them. */
  public static List<Check.Result> resultsOf(List<Model> checked, Dataset<Row> table) {
    Object[] names = checked.stream().map(Model::name).toArray();
    return table.where(col("table_name").isin(names)).orderBy("check_id").collectAsList().stream()
        .map(Checks::result)
        .toList();
  }

  private static Check.Result result(Row row) {
    return new Check.Result(
        row.getAs("check_id"),
        row.getAs("table_name"),
        row.getAs("severity"),
        row.getAs("passed"),
        row.getAs("observed"),
        row.getAs("message"),
        row.getAs("message_en"),
        row.getAs("rows_query"));
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
                        r.messageEn(),
                        r.rowsQuery()))
            .toList();
    return relations.session().createDataFrame(rows, table.type());
  }
}
