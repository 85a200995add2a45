package org.dpstat.warehouse.model;

import java.time.LocalDate;
import java.util.Map;

/**
 * Rows that a model is given and rows that must come of them.
 *
 * @param about what the case shows
 * @param given CSV by the name of the relation
 * @param expected CSV with the columns that are compared
 */
record ModelCase(String about, LocalDate asOf, Map<String, String> given, String expected) {
  Map<String, Object> parameters() {
    return Map.of(
        "as_of", asOf, "as_of_month", asOf.getYear() * 100 + asOf.getMonthValue(), "edition", asOf);
  }
}
