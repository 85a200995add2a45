package org.dpstat.warehouse.intake;

import java.util.List;

/**
 * Where a file has its columns.
 *
 * @param recordsBefore records up to and with the header
 * @param names headers as delivered, where two records were merged the one that names the column
 * @param positions for each column of the contract its position, -1 where the file has none
 * @param extraColumns headers that the contract does not know
 */
record Header(
    int recordsBefore, List<String> names, List<Integer> positions, List<String> extraColumns) {}
