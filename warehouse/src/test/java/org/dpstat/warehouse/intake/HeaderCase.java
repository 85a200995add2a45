package org.dpstat.warehouse.intake;

import java.util.List;
import java.util.Map;

/**
 * The first records of a file and the header in them.
 *
 * @param records as CSV
 * @param columns position by canonical header
 * @param fault why there is no header, null where there is one
 */
record HeaderCase(
    String about,
    String source,
    String records,
    Map<String, Integer> columns,
    List<String> extra,
    int recordsBefore,
    String fault,
    String detail) {

  HeaderCase {
    extra = extra == null ? List.of() : extra;
  }
}
