package org.dpstat.warehouse.model;

/**
 * A check of a table: a query for rows that must not be there.
 *
 * @param severity {@code fail} where a state must not be published with it, else {@code warn}
 */
public record Check(
    String id, String tableName, String severity, String zh, String en, String sql) {

  /**
   * What a check came to.
   *
   * @param observed rows that must not be there
   */
  public record Result(
      String checkId,
      String tableName,
      String severity,
      boolean passed,
      long observed,
      String message,
      String messageEn) {
    /** Whether the state must not be published. */
    public boolean forbidsPublishing() {
      return !passed && severity.equals("fail");
    }
  }

  Result result(long observed) {
    return new Result(id, tableName, severity, observed == 0, observed, zh, en);
  }
}
