package org.dpstat.warehouse.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.optimizer.InlineCTE;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dpstat.warehouse.identity.IdentityFunctions;
import org.dpstat.warehouse.state.Engine;

/**
 * What the models' SQL can name. A model's SQL runs over the relations that it reads; a relation
 * that is no model comes from a source of relations.
 */
public final class Relations {
  /** Relations that are no models. */
  public interface Source {
    /** The relation of a name, if this source has it. */
    Optional<Dataset<Row>> find(String name, Relations relations);

    /** Rows of a view that several models read, computed once where that is the cheaper way. */
    default Dataset<Row> shared(Dataset<Row> rows) {
      return rows;
    }
  }

  private final SparkSession session;
  private final Models models;
  private final Source source;
  private final Map<String, Object> parameters;
  private final Map<String, Dataset<Row>> known = new HashMap<>();

  /**
   * Relations.
   *
   * @param session one of its own: views and functions are registered in it
   * @param parameters values of the SQL's named parameters
   */
  public Relations(
      SparkSession session, Models models, Source source, Map<String, Object> parameters) {
    this.session = session;
    this.models = models;
    this.source = source;
    this.parameters = parameters;
    IdentityFunctions.register(session);
    models.functions().register(session);
  }

  /** A relation by name: a source's, or the rows of a model computed now. */
  public Dataset<Row> get(String name) {
    Dataset<Row> relation = known.get(name);
    if (relation == null) {
      relation = source.find(name, this).orElseGet(() -> view(model(name)));
      known.put(name, relation);
    }
    return relation;
  }

  /** A plan that holds a view many times over takes longer to make than the view to compute. */
  private Dataset<Row> view(Model model) {
    Dataset<Row> rows = compute(model);
    if (model.isSmall()) {
      return Engine.held(rows);
    }
    return model.isShared() ? source.shared(rows) : rows;
  }

  /** The session in which the views live. */
  public SparkSession session() {
    return session;
  }

  /** Rows of a model, computed from what it reads, with its columns in its order and types. */
  public Dataset<Row> compute(Model model) {
    return shaped(inPlace(run(model, Models.sqlOf(model))), model.type());
  }

  /**
   * The same rows, with what WITH has named put where it is read. The engine does so with the whole
   * of a plan whenever it checks one, and a plan with views in it is checked again and again: five
   * small refreshes in one process take 126 s for 137.
   */
  private Dataset<Row> inPlace(Dataset<Row> rows) {
    LogicalPlan plan = new InlineCTE(true, false).apply(rows.queryExecution().analyzed());
    plan.setAnalyzed();
    return org.apache.spark.sql.classic.Dataset.ofRows(
        (org.apache.spark.sql.classic.SparkSession) session, plan);
  }

  /** Runs SQL that may name what a model reads, and the model itself where {@link #get} has it. */
  Dataset<Row> run(Model model, String sql) {
    for (String read : model.reads()) {
      get(read).createOrReplaceTempView(read);
    }
    return session.sql(sql, parameters);
  }

  /** Runs a query over views that are registered. */
  Dataset<Row> query(String sql) {
    return session.sql(sql, parameters);
  }

  private Model model(String name) {
    Model model = models.get(name);
    if (model == null) {
      throw new IllegalArgumentException("no relation is called " + name);
    }
    return model;
  }

  /** Rows that have the shape already are spared a plan more. */
  private static Dataset<Row> shaped(Dataset<Row> rows, StructType type) {
    if (isOf(type, rows.schema())) {
      return rows;
    }
    Column[] columns = Arrays.stream(type.fields()).map(Relations::typed).toArray(Column[]::new);
    return rows.select(columns);
  }

  private static boolean isOf(StructType type, StructType given) {
    return Arrays.equals(type.fieldNames(), given.fieldNames())
        && IntStream.range(0, type.length())
            .allMatch(i -> type.fields()[i].dataType().equals(given.fields()[i].dataType()));
  }

  private static Column typed(StructField field) {
    return functions.col(field.name()).cast(field.dataType()).as(field.name());
  }
}
