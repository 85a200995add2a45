package org.dpstat.warehouse.intake;

import java.io.Serializable;

/**
 * A received file that is to be read.
 *
 * @param path of its bytes
 * @param division as named by the delivery
 * @param periodMonth last month of its period, {@code 202510}
 * @param bytes size, by which work is shared out
 */
public record FileToRead(
    String intakeId,
    String source,
    String path,
    String form,
    boolean isCompressed,
    String division,
    int periodMonth,
    long bytes)
    implements Serializable {

  /** Whether cells are kept apart by separators alone. */
  boolean isText() {
    return form.equals("csv") || form.equals("tsv");
  }
}
