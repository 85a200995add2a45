package org.dpstat.warehouse.intake;

import java.util.Iterator;

/**
 * The records of a file, one after another.
 *
 * @param encoding character set, {@code xlsx} for a workbook
 * @param close frees the file
 */
record Sheet(String encoding, Iterator<SheetRow> rows, AutoCloseable close) {}
