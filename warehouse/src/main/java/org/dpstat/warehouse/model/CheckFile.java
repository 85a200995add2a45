package org.dpstat.warehouse.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dpstat.schemas.InvalidSchema;

/**
 * The checks of one model: {@code checks.sql}, queries that end with a semicolon, each under
 * comments {@code -- check:}, {@code -- severity:}, {@code -- zh:}, {@code -- en:} and, where
 * readers can ask for the rows, {@code -- rows:}. Several such heads over one query are several
 * checks.
 */
final class CheckFile {
  private static final Pattern HEAD = Pattern.compile("--\\s*(check|severity|zh|en|rows):\\s*(.+)");
  private static final Set<String> NEEDED = Set.of("check", "severity", "zh", "en");

  private CheckFile() {}

  static List<CheckQuery> read(Model model) {
    Path file = model.folder().resolve("checks.sql");
    List<CheckQuery> queries = new ArrayList<>();
    if (Files.exists(file)) {
      for (String block : text(file).split(";\\s*(?:\\n|$)", -1)) {
        if (!block.isBlank()) {
          queries.add(new CheckQuery(checks(model, file, block), block));
        }
      }
    }
    return queries;
  }

  /** Rows that the grain does not tell apart. */
  static CheckQuery grainOf(Model model) {
    String columns = String.join(", ", model.grain());
    Check check =
        new Check(
            model.name() + "_grain_is_unique",
            model.name(),
            "fail",
            model.zh() + "：每行只出现一次（" + columns + "）",
            model.name() + " has one row for each " + columns,
            null);
    return new CheckQuery(
        List.of(check),
        "SELECT " + columns + " FROM " + model.name() + " GROUP BY ALL HAVING COUNT(*) > 1");
  }

  private static List<Check> checks(Model model, Path file, String block) {
    List<Map<String, String>> heads = new ArrayList<>();
    Matcher matcher = HEAD.matcher(block);
    while (matcher.find()) {
      if (heads.isEmpty() || matcher.group(1).equals("check")) {
        heads.add(new HashMap<>());
      }
      heads.get(heads.size() - 1).put(matcher.group(1), matcher.group(2).strip());
    }
    if (heads.isEmpty() || !heads.stream().allMatch(head -> head.keySet().containsAll(NEEDED))) {
      throw new InvalidSchema(file, 1, "each check needs check, severity, zh and en: " + heads);
    }
    return heads.stream().map(head -> check(model, head)).toList();
  }

  private static Check check(Model model, Map<String, String> head) {
    return new Check(
        head.get("check"),
        model.name(),
        head.get("severity"),
        head.get("zh"),
        head.get("en"),
        head.get("rows"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
