package org.dpstat.warehouse.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final Pattern END = Pattern.compile(";\\s*(?:\\n|$)");
  private static final List<String> NEEDED = List.of("check", "severity", "zh", "en");
  private static final List<String> SEVERITIES = List.of(Check.FAIL, "warn");

  private CheckFile() {}

  /** The queries of a model, in the order of its file. */
  static List<CheckQuery> read(Model model) {
    Path file = model.folder().resolve("checks.sql");
    List<CheckQuery> queries = new ArrayList<>();
    if (Files.exists(file)) {
      String text = text(file);
      Matcher end = END.matcher(text);
      int begin = 0;
      while (begin < text.length()) {
        boolean hasEnd = end.find(begin);
        String block = text.substring(begin, hasEnd ? end.start() : text.length());
        if (!block.isBlank()) {
          queries.add(query(model, file, block, lineAt(text, begin)));
        }
        begin = hasEnd ? end.end() : text.length();
      }
    }
    return queries;
  }

  /** Whether all checks of some models can be told apart, and say what they must. */
  static void check(Collection<Model> models) {
    Set<String> seen = new HashSet<>();
    for (Model model : models) {
      for (CheckQuery query : read(model)) {
        for (Check check : query.checks()) {
          if (!seen.add(check.id())) {
            Path file = model.folder().resolve("checks.sql");
            throw new InvalidSchema(file, query.line(), "two checks are called " + check.id());
          }
        }
      }
    }
  }

  /** Rows that the grain does not tell apart. */
  static CheckQuery grainOf(Model model) {
    String columns = String.join(", ", model.grain());
    Check check =
        new Check(
            model.name() + "_grain_is_unique",
            model.name(),
            Check.FAIL,
            model.zh() + "：每行只出现一次（" + columns + "）",
            model.name() + " has one row for each " + columns,
            null);
    return new CheckQuery(
        List.of(check),
        "SELECT " + columns + " FROM " + model.name() + " GROUP BY ALL HAVING COUNT(*) > 1",
        model.folder(),
        0);
  }

  private static CheckQuery query(Model model, Path file, String block, int firstLine) {
    List<Map<String, String>> heads = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    Matcher matcher = HEAD.matcher(block);
    while (matcher.find()) {
      if (heads.isEmpty() || matcher.group(1).equals("check")) {
        heads.add(new HashMap<>());
        lines.add(firstLine + lineAt(block, matcher.start()) - 1);
      }
      heads.get(heads.size() - 1).put(matcher.group(1), matcher.group(2).strip());
    }
    if (heads.isEmpty()) {
      int line = firstLine + lineAt(block, block.indexOf(block.strip())) - 1;
      throw new InvalidSchema(file, line, "a query needs a check: " + NEEDED);
    }
    for (int i = 0; i < heads.size(); i++) {
      requireWhole(heads.get(i), file, lines.get(i));
    }
    List<Check> checks = heads.stream().map(head -> check(model, head)).toList();
    return new CheckQuery(checks, block, file, lines.get(0));
  }

  private static void requireWhole(Map<String, String> head, Path file, int line) {
    for (String word : NEEDED) {
      if (!head.containsKey(word)) {
        throw new InvalidSchema(file, line, "check " + head.get("check") + " needs " + word);
      }
    }
    if (!SEVERITIES.contains(head.get("severity"))) {
      String fault = "severity " + head.get("severity") + " is none of " + SEVERITIES;
      throw new InvalidSchema(file, line, fault);
    }
  }

  private static int lineAt(String text, int position) {
    return (int) text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
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
