package org.dpstat.warehouse.intake;

import java.util.Iterator;

/** Rows of a packed file, of which a few bytes can stand for any number. */
final class BoundedRows implements Iterator<SheetRow> {
  /** Characters and cells that a file may unfold to. */
  private static final long LIMIT = 1L << 30;

  private final Iterator<SheetRow> rows;
  private long unfolded;

  BoundedRows(Iterator<SheetRow> rows) {
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public SheetRow next() {
    SheetRow row = rows.next();
    for (String cell : row.cells()) {
      unfolded += cell.length() + 1;
    }
    if (unfolded > LIMIT) {
      throw tooLarge();
    }
    return row;
  }

  static RuntimeException tooLarge() {
    return Unreadable.above(LIMIT, "content_too_large").unchecked();
  }
}
