package org.dpstat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dpstat.schemas.Schemas;

/**
 * The SQL of a table: the peer's own where DuckDB needs another, else that of the model, in
 * DuckDB's words. Functions that it has by another name are macros.
 */
final class TableSql {
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(":as_of_month\\b", "month_of(as_of())");
    WORDS.put(":as_of\\b", "as_of()");
    WORDS.put("\\bDIV\\b", "//");
    WORDS.put("\\bEXPLODE\\(", "UNNEST(");
    WORDS.put("\\bARRAY\\(", "LIST_VALUE(");
    WORDS.put("\\* EXCEPT \\(", "* EXCLUDE (");
    // Without it a value that is null would be passed over.
    WORDS.put("\\bMIN_BY\\(", "arg_min_null(");
    WORDS.put("\\bMAX_BY\\(", "arg_max_null(");
  }

  private final Path models;

  TableSql(Schemas schemas) {
    this.models = schemas.folder().resolveSibling("warehouse/models");
  }

  /** The statement that makes a table of a stage. */
  String of(String stage, String table) {
    String own = stage + "/" + table;
    return Template.exists(own)
        ? Template.read(own)
        : "CREATE TABLE " + table + " AS\n" + ofModel(table);
  }

  private String ofModel(String table) {
    try {
      String sql = Files.readString(models.resolve(table).resolve(table + ".sql"));
      for (Map.Entry<String, String> word : WORDS.entrySet()) {
        sql = sql.replaceAll(word.getKey(), word.getValue());
      }
      return sql;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
