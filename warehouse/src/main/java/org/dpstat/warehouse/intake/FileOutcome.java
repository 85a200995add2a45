package org.dpstat.warehouse.intake;

import java.io.Serializable;

/**
 * What reading a file came to.
 *
 * @param refusalRule why it could not be read, null where it could
 * @param rowsRead data rows: no titles, headers, blank or total rows
 * @param extraColumns headers that the contract does not know, joined by {@code 、}
 */
public record FileOutcome(
    String intakeId,
    String encoding,
    String refusalRule,
    String refusalDetail,
    int rowsRead,
    String extraColumns)
    implements Serializable {}
