package org.dpstat.schemas;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file that is held against what it must be: the first fault is told at its line. */
record SchemaFile(Path path) {

  /**
   * Tells a fault.
   *
   * @param at words of the file that are at fault
   */
  void require(boolean holds, String at, String fault) {
    if (!holds) {
      throw new InvalidSchema(path, YamlFiles.lineOf(path, at), fault);
    }
  }

  /** Tells the first that stands twice, where it does so for the last time. */
  void requireOnce(String key, List<String> values) {
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      if (!seen.add(value)) {
        int line = YamlFiles.lastLineOf(path, key + ": " + value);
        throw new InvalidSchema(path, line, "two have the " + key + " " + value);
      }
    }
  }
}
