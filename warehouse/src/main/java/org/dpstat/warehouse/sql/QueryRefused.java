package org.dpstat.warehouse.sql;

import java.util.Optional;
import org.apache.spark.SparkThrowable;

/** A statement that is not answered; the reason is meant for who asked. */
public final class QueryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  QueryRefused(String rule, String detail) {
    super(detail);
    this.rule = rule;
  }

  /**
   * The refusal of a query that failed of what it computes, such as a division by zero; empty where
   * it failed of anything else. The engine's code tells which; what it says may quote a row.
   */
  public static Optional<QueryRefused> ofFailure(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SparkThrowable told && isOfData(told.getSqlState())) {
        return Optional.of(new QueryRefused("sql_failed", told.getCondition()));
      }
    }
    return Optional.empty();
  }

  /** SQL's classes of states for values, and for rows of which there are too many. */
  private static boolean isOfData(String sqlState) {
    return sqlState != null && (sqlState.startsWith("22") || sqlState.startsWith("21"));
  }

  /** Key of the message. */
  public String rule() {
    return rule;
  }
}
