package org.dpstat.warehouse.model;

import java.util.List;

/**
 * A query for rows that must not be there, and the checks that they break: one, or several that the
 * query's column {@code check_id} tells apart. It may say by columns {@code shown} and {@code
 * shown_en} what of them may be shown.
 */
record CheckQuery(List<Check> checks, String sql) {
  boolean isOfSeveral() {
    return checks.size() > 1;
  }
}
