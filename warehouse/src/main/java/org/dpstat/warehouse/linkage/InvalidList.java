package org.dpstat.warehouse.linkage;

/** A list whose records cannot be told apart, or that lacks a column. */
public final class InvalidList extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int list;
  private final String column;
  private final long rows;

  InvalidList(int list, String column, long rows) {
    super(
        rows == 0
            ? "list " + list + " has no column " + column
            : "list " + list + ": " + rows + " rows without a " + column + " of their own");
    this.list = list;
    this.column = column;
    this.rows = rows;
  }

  /** 1 or 2. */
  public int list() {
    return list;
  }

  /** The column that is at fault. */
  public String column() {
    return column;
  }

  /** Rows whose id is missing or another row's too; 0 where the column is missing. */
  public long rows() {
    return rows;
  }
}
