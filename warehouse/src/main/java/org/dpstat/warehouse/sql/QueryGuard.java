package org.dpstat.warehouse.sql;

import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedExecuteImmediate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.apache.spark.sql.execution.QueryExecution;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Lets one query through if it reads the registered views and nothing else. What is allowed is
 * listed, so that what Spark learns tomorrow is refused until someone has looked at it.
 */
final class QueryGuard {
  private static final Set<String> NODES =
      Set.of(
          "Project",
          "Filter",
          "Aggregate",
          "Sort",
          "GlobalLimit",
          "LocalLimit",
          "Offset",
          "Tail",
          "Join",
          "AsOfJoin",
          "LateralJoin",
          "Union",
          "Except",
          "Intersect",
          "Distinct",
          "Deduplicate",
          "SubqueryAlias",
          "Window",
          "Expand",
          "Generate",
          "Pivot",
          "Unpivot",
          "WithCTE",
          "CTERelationDef",
          "CTERelationRef",
          "OneRowRelation",
          "LocalRelation",
          "Range",
          "Sample",
          "ResolvedHint",
          "Repartition",
          "RepartitionByExpression",
          "View");
  private static final Set<String> FORBIDDEN_EXPRESSIONS =
      Set.of(
          "CallMethodViaReflection",
          "TryReflect",
          "InputFileName",
          "InputFileBlockStart",
          "InputFileBlockLength",
          "ScalaUDF",
          "PythonUDF");

  /** There is no such table, or it is not open. */
  static final String NO_TABLE = "sql_no_table";

  private final SparkSession session;

  QueryGuard(SparkSession session) {
    this.session = session;
  }

  void check(String sql) {
    LogicalPlan parsed;
    try {
      parsed = classic().sessionState().sqlParser().parsePlan(sql);
    } catch (ParseException e) {
      throw new QueryRefused("sql_syntax", firstLine(e));
    }
    requireQuery(parsed);
    QueryExecution execution =
        classic().sessionState().executePlan(parsed, CommandExecutionMode.SKIP());
    LogicalPlan analyzed;
    try {
      analyzed = execution.analyzed();
    } catch (Exception e) {
      throw refused(e);
    }
    walk(analyzed);
  }

  /** Commands are no queries; what EXECUTE IMMEDIATE says is already run when it is analysed. */
  private static void requireQuery(LogicalPlan parsed) {
    if (parsed instanceof Command || parsed instanceof UnresolvedExecuteImmediate) {
      throw new QueryRefused("sql_no_query", parsed.nodeName());
    }
    CollectionConverters.asJava(parsed.children()).forEach(QueryGuard::requireQuery);
  }

  private void walk(LogicalPlan plan) {
    if (!NODES.contains(plan.nodeName())) {
      throw new QueryRefused("sql_reads_more", plan.nodeName());
    }
    CollectionConverters.asJava(plan.expressions()).forEach(this::walkExpression);
    if (!(plan instanceof View)) {
      CollectionConverters.asJava(plan.children()).forEach(this::walk);
    }
  }

  private void walkExpression(Expression expression) {
    if (FORBIDDEN_EXPRESSIONS.contains(expression.getClass().getSimpleName())) {
      throw new QueryRefused("sql_reads_more", expression.prettyName());
    }
    if (expression instanceof PlanExpression<?> subquery
        && subquery.plan() instanceof LogicalPlan plan) {
      walk(plan);
    }
    CollectionConverters.asJava(expression.children()).forEach(this::walkExpression);
  }

  private org.apache.spark.sql.classic.SparkSession classic() {
    return (org.apache.spark.sql.classic.SparkSession) session;
  }

  /** What is asked for most often and is not there has words of its own. */
  private static QueryRefused refused(Exception e) {
    if (e instanceof SparkThrowable told && told.getCondition() != null) {
      Map<String, String> what = told.getMessageParameters();
      if (told.getCondition().equals("TABLE_OR_VIEW_NOT_FOUND")) {
        return new QueryRefused(NO_TABLE, bare(what.get("relationName")));
      }
      if (told.getCondition().startsWith("UNRESOLVED_COLUMN")) {
        return new QueryRefused("sql_no_column", bare(what.get("objectName")));
      }
    }
    return new QueryRefused("sql_invalid", firstLine(e));
  }

  private static String bare(String name) {
    return name.replace("`", "");
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().split("\\R", 2)[0];
  }
}
