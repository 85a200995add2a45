package org.dpstat.warehouse.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/** What models say in the same words: the functions that a folder of models defines in SQL. */
record SqlFunctions(String definitions) {
  private static final String FILE = "functions.sql";
  private static final Pattern END = Pattern.compile(";\\s*\\R");

  /** The functions of a folder of models; a definition ends with a semicolon at a line's end. */
  static SqlFunctions of(Path folder) {
    try {
      return new SqlFunctions(Files.readString(folder.resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the functions known to a session. */
  void register(SparkSession session) {
    END.splitAsStream(definitions).forEach(session::sql);
  }
}
