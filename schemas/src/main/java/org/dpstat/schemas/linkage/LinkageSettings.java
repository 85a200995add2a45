package org.dpstat.schemas.linkage;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.schemas.YamlFiles;

/**
 * How the records of one or two lists are told to be of one person or thing.
 *
 * @param uniqueId column that no two rows of a list share
 * @param rename for each input in its turn: its columns' names, and what they are called here
 * @param derive columns that are made of others, in order
 * @param blocking which pairs are compared at all; the first rule that makes a pair has it
 * @param oneToOne whether a record of one list meets at most one of the other
 * @param conflict columns of which a cluster holds at most one value
 * @param parameters file of trained parameters, beside the settings; null where they are trained
 * @param mostPairs more comparisons than this are refused
 * @param seed of the random pairs
 */
public record LinkageSettings(
    String uniqueId,
    List<Map<String, String>> rename,
    Map<String, Expression> derive,
    List<BlockingRule> blocking,
    List<Comparison> comparisons,
    Thresholds thresholds,
    boolean oneToOne,
    List<String> conflict,
    String parameters,
    Long mostPairs,
    long seed)
    implements Serializable {
  private static final long MOST_PAIRS = 200_000_000;

  public LinkageSettings {
    Objects.requireNonNull(uniqueId, "settings need unique_id");
    Objects.requireNonNull(blocking, "settings need blocking rules");
    Objects.requireNonNull(comparisons, "settings need comparisons");
    rename = rename == null ? List.of() : List.copyOf(rename);
    derive = derive == null ? Map.of() : new LinkedHashMap<>(derive);
    derive.values().forEach(Transform::check);
    blocking = List.copyOf(blocking);
    comparisons = List.copyOf(comparisons);
    thresholds = thresholds == null ? new Thresholds(null, null, null) : thresholds;
    conflict = conflict == null ? List.of() : List.copyOf(conflict);
    mostPairs = mostPairs == null ? Long.valueOf(MOST_PAIRS) : mostPairs;
    if (blocking.isEmpty() || comparisons.isEmpty()) {
      throw new IllegalArgumentException("settings need a blocking rule and a comparison");
    }
  }

  /**
   * Reads and checks a file.
   *
   * @throws InvalidSchema where it does not say what it should
   */
  public static LinkageSettings load(Path file) {
    LinkageSettings settings = YamlFiles.load(file, LinkageSettings.class);
    Set<String> compared = new HashSet<>();
    for (Comparison comparison : settings.comparisons()) {
      if (!compared.add(comparison.column())) {
        throw new InvalidSchema(
            file,
            YamlFiles.lineOf(file, "column: " + comparison.column()),
            "two comparisons of " + comparison.column());
      }
    }
    Set<String> made = new HashSet<>();
    for (Map.Entry<String, Expression> derived : settings.derive().entrySet()) {
      String of = derived.getValue().column();
      if (settings.derive().containsKey(of) && !made.contains(of)) {
        throw new InvalidSchema(
            file,
            YamlFiles.lineOf(file, derived.getKey() + ":"),
            derived.getKey() + " is made of " + of + ", which comes after it");
      }
      made.add(derived.getKey());
    }
    return settings;
  }

  /** Columns that an input has to have, the unique id aside, in the order of their first use. */
  public List<String> inputColumns() {
    Set<String> columns = new LinkedHashSet<>();
    derive.values().forEach(of -> columns.add(of.column()));
    blocking.forEach(rule -> rule.keys().forEach(key -> columns.add(key.column())));
    for (Comparison comparison : comparisons) {
      columns.add(comparison.column());
      comparison.levels().stream()
          .map(Level::column)
          .filter(Objects::nonNull)
          .forEach(columns::add);
      if (comparison.guard() != null) {
        columns.addAll(comparison.guard().same());
        columns.add(comparison.guard().different());
      }
    }
    columns.addAll(conflict);
    columns.removeAll(derive.keySet());
    return List.copyOf(columns);
  }
}
