package org.dpstat.warehouse.intake;

import java.util.Iterator;

/**
 * The records of a file, one after another.
 *
 * @param encoding character set, {@code xlsx} for a workbook
 * @param merged cells that stand for those below them
 * @param close frees the file
 */
record Sheet(String encoding, Iterator<SheetRow> rows, MergedCells merged, AutoCloseable close) {
  Sheet(String encoding, Iterator<SheetRow> rows, AutoCloseable close) {
    this(encoding, rows, MergedCells.NONE, close);
  }
}
