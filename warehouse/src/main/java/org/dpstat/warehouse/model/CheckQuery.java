package org.dpstat.warehouse.model;

import java.nio.file.Path;
import java.util.List;
import org.dpstat.schemas.InvalidSchema;

/**
 * A query for rows that must not be there, and the checks that they break: one, or several that the
 * query's column {@code check_id} tells apart. It may say by columns {@code shown} and {@code
 * shown_en} what of them may be shown.
 *
 * @param line of its first head in the file
 */
record CheckQuery(List<Check> checks, String sql, Path file, int line) {
  boolean isOfSeveral() {
    return checks.size() > 1;
  }

  /** A row of no check would be counted for none. */
  void requireCheck(String id) {
    List<String> ids = checks.stream().map(Check::id).toList();
    if (!ids.contains(id)) {
      throw new InvalidSchema(file, line, "rows have the check_id " + id + ", none of " + ids);
    }
  }
}
