package org.dpstat.warehouse.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dpstat.schemas.InvalidSchema;

/**
 * The checks of one model: {@code checks.sql}, queries that end with a semicolon, each under
 * comments {@code -- check:}, {@code -- severity:}, {@code -- zh:} and {@code -- en:}.
 */
final class CheckFile {
  private static final Pattern HEAD = Pattern.compile("--\\s*(check|severity|zh|en):\\s*(.+)");

  private CheckFile() {}

  static List<Check> read(Model model) {
    Path file = model.folder().resolve("checks.sql");
    List<Check> checks = new ArrayList<>();
    if (Files.exists(file)) {
      for (String block : text(file).split(";\\s*(?:\\n|$)", -1)) {
        if (!block.isBlank()) {
          checks.add(check(model, file, block));
        }
      }
    }
    return checks;
  }

  /** Rows that the grain does not tell apart. */
  static Check grainOf(Model model) {
    String columns = String.join(", ", model.grain());
    return new Check(
        model.name() + "_grain_is_unique",
        model.name(),
        "fail",
        model.zh() + "：每行只出现一次（" + columns + "）",
        model.name() + " has one row for each " + columns,
        "SELECT " + columns + " FROM " + model.name() + " GROUP BY ALL HAVING COUNT(*) > 1");
  }

  private static Check check(Model model, Path file, String block) {
    Map<String, String> head = new HashMap<>();
    Matcher matcher = HEAD.matcher(block);
    while (matcher.find()) {
      head.put(matcher.group(1), matcher.group(2).strip());
    }
    if (head.size() != 4) {
      throw new InvalidSchema(file, 1, "each check needs check, severity, zh and en: " + head);
    }
    return new Check(
        head.get("check"),
        model.name(),
        head.get("severity"),
        head.get("zh"),
        head.get("en"),
        block);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
