package org.dpstat.warehouse.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dpstat.warehouse.model.Model;
import org.dpstat.warehouse.model.Models;
import org.dpstat.warehouse.state.Areas;
import org.dpstat.warehouse.state.SnapshotReading;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.TablePin;

/**
 * Answers queries over one state: what it opened, it finishes on, whatever is published meanwhile.
 * Without the restricted area the tables of persons' names and numbers are not there.
 */
public final class Reader {
  private final SparkSession session;
  private final StateRecord state;
  private final Models models;
  private final Set<String> areas;
  private final Set<String> opened = new HashSet<>();
  private final QueryGuard guard;

  /**
   * A reader of a state.
   *
   * @param spark a session of its own: views are registered in it
   */
  public Reader(SparkSession spark, StateRecord state, Models models, boolean isRestricted) {
    this.session = spark;
    this.state = state;
    this.models = models;
    this.areas =
        isRestricted
            ? Set.of(Areas.PUBLIC, Areas.INTERNAL, Areas.RESTRICTED)
            : Set.of(Areas.PUBLIC, Areas.INTERNAL);
    this.guard = new QueryGuard(session);
  }

  /**
   * The rows of one query.
   *
   * @throws QueryRefused where it is no query or reads anything but the tables
   */
  public Dataset<Row> query(String sql) {
    openTablesNamedIn(sql);
    try {
      guard.check(sql);
    } catch (QueryRefused e) {
      throw isClosed(e) ? new QueryRefused("sql_restricted", e.getMessage()) : e;
    }
    return session.sql(sql);
  }

  /** Whether what is not found is a table that this reader does not open. */
  private boolean isClosed(QueryRefused refused) {
    return refused.rule().equals(QueryGuard.NO_TABLE)
        && state.tables().keySet().stream().anyMatch(refused.getMessage()::equalsIgnoreCase);
  }

  /** Opening a table takes its time, and a query names few. */
  private void openTablesNamedIn(String sql) {
    state
        .tables()
        .forEach(
            (name, pin) -> {
              boolean isNamed =
                  Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE)
                      .matcher(sql)
                      .find();
              if (isNamed && areas.contains(pin.area()) && opened.add(name)) {
                open(name, pin, models.get(name));
              }
            });
  }

  private void open(String name, TablePin pin, Model model) {
    Dataset<Row> rows = SnapshotReading.read(session, pin.area(), name, pin.snapshotId());
    Dataset<Row> dated =
        model != null && model.isDated()
            ? rows.select(lit(state.asOf()).as("as_of"), col("*"))
            : rows;
    dated.createOrReplaceTempView(name);
  }
}
