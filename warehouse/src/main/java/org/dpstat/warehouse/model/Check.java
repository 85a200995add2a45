package org.dpstat.warehouse.model;

/**
 * A check of a table: there must not be any rows of a kind.
 *
 * @param severity {@code fail} where a state must not be published with it, else {@code warn}
 * @param rows a query that readers may ask for the rows found, null where there is none
 */
public record Check(
    String id, String tableName, String severity, String zh, String en, String rows) {
  static final String FAIL = "fail";

  /**
   * What a check came to.
   *
   * @param observed rows that must not be there
   * @param message what must hold, with some of what does not hold it where the check shows that
   * @param rowsQuery asks the state for the rows found, null where there is no such query
   */
  public record Result(
      String checkId,
      String tableName,
      String severity,
      boolean passed,
      long observed,
      String message,
      String messageEn,
      String rowsQuery) {
    /** Whether the state must not be published. */
    public boolean forbidsPublishing() {
      return !passed && severity.equals(FAIL);
    }
  }

  Result result(Found found) {
    long observed = found.rows();
    return new Result(
        id,
        tableName,
        severity,
        observed == 0,
        observed,
        found.shown() == null ? zh : zh + "：" + found.shown(),
        found.shownEn() == null ? en : en + ": " + found.shownEn(),
        rows);
  }

  /**
   * Rows that must not be there.
   *
   * @param shown some of them in Chinese, where the check shows any; else null
   */
  record Found(long rows, String shown, String shownEn) {
    static final Found NOTHING = new Found(0, null, null);
  }
}
