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
   * @param message what must hold, with some of what does not hold it where the check shows that
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

  Result result(Found found) {
    long rows = found.rows();
    return new Result(
        id, tableName, severity, rows == 0, rows, found.after(zh, "："), found.after(en, ": "));
  }

  /**
   * Rows that must not be there.
   *
   * @param shown some of them, where the check has a column {@code shown}; else null
   */
  record Found(long rows, String shown) {
    private String after(String message, String colon) {
      return shown == null ? message : message + colon + shown;
    }
  }
}
