package org.dpstat.warehouse.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Required;

/**
 * Finds the header among a file's first records: the one that names most columns of the contract,
 * with the record above or below it where merged cells have spread the names over two.
 */
final class HeaderFinder {
  /** Titles above a header take a few rows, never this many. */
  static final int RECORDS_TO_LOOK_AT = 20;

  private final Contract contract;
  private final Map<String, Integer> columnByName = new HashMap<>();

  HeaderFinder(Contract contract) {
    this.contract = contract;
    for (int i = 0; i < contract.columns().size(); i++) {
      Column column = contract.columns().get(i);
      columnByName.put(normal(column.header()), i);
      for (String alias : column.aliases()) {
        columnByName.put(normal(alias), i);
      }
    }
  }

  Header find(List<List<String>> records) throws Unreadable {
    int best = fullest(records);
    if (best < 0) {
      throw new Unreadable("header_missing", contract.columns().get(0).header());
    }
    return header(records, best);
  }

  /** How many columns of the contract the record names that looks most like a header; 0: none. */
  int columnsNamed(List<List<String>> records) {
    int best = fullest(records);
    return best < 0 ? 0 : count(records.get(best));
  }

  /** The first of the records that name most columns; -1 where none names two. */
  private int fullest(List<List<String>> records) {
    int best = -1;
    int bestCount = 1;
    for (int i = 0; i < records.size(); i++) {
      int count = count(records.get(i));
      if (count > bestCount) {
        best = i;
        bestCount = count;
      }
    }
    return best;
  }

  private Header header(List<List<String>> records, int at) throws Unreadable {
    List<String> names = records.get(at);
    int recordsBefore = at + 1;
    if (at > 0) {
      names = namesMore(merge(records.get(at - 1), names), names);
    }
    if (at + 1 < records.size() && mayBelong(records.get(at + 1), names)) {
      List<String> merged = merge(names, records.get(at + 1));
      if (count(merged) > count(names)) {
        names = merged;
        recordsBefore++;
      }
    }
    int[] positions = positions(names);
    requireColumns(positions);
    List<Integer> known = Arrays.stream(positions).boxed().toList();
    List<String> extra = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!known.contains(i) && !normal(names.get(i)).isEmpty()) {
        extra.add(Text.clean(names.get(i)));
      }
    }
    return new Header(recordsBefore, names, known, extra);
  }

  /** A column's own name goes before others by which it is known, wherever they stand. */
  private int[] positions(List<String> names) {
    int[] positions = new int[contract.columns().size()];
    Arrays.fill(positions, -1);
    for (boolean isOwnAlone : new boolean[] {true, false}) {
      for (int i = 0; i < names.size(); i++) {
        Integer column = columnByName.get(normal(names.get(i)));
        if (column != null
            && positions[column] < 0
            && (!isOwnAlone || isOwnName(column, names.get(i)))) {
          positions[column] = i;
        }
      }
    }
    return positions;
  }

  private boolean isOwnName(int column, String name) {
    return normal(contract.columns().get(column).header()).equals(normal(name));
  }

  /**
   * Whether a record may be a header's second. One of data may have a word in it that is also a
   * column's name, but it has values below names.
   */
  private boolean mayBelong(List<String> lower, List<String> names) {
    for (int i = 0; i < Math.min(names.size(), lower.size()); i++) {
      boolean isValue = !normal(lower.get(i)).isEmpty() && !isKnown(lower.get(i));
      if (isValue && isKnown(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void requireColumns(int[] positions) throws Unreadable {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      Column column = contract.columns().get(i);
      if (positions[i] < 0 && column.required() != Required.NO) {
        missing.add(column.header());
      }
    }
    if (!missing.isEmpty()) {
      throw new Unreadable("column_missing", String.join("、", missing));
    }
  }

  private List<String> namesMore(List<String> merged, List<String> names) {
    return count(merged) > count(names) ? merged : names;
  }

  /** Known names of the lower record, else of the upper, else what stands in either. */
  private List<String> merge(List<String> upper, List<String> lower) {
    List<String> merged = new ArrayList<>();
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String below = i < lower.size() ? lower.get(i) : "";
      String above = i < upper.size() ? upper.get(i) : "";
      boolean isBelow = isKnown(below) || (!isKnown(above) && !normal(below).isEmpty());
      merged.add(isBelow ? below : above);
    }
    return merged;
  }

  private boolean isKnown(String name) {
    return columnByName.containsKey(normal(name));
  }

  private int count(List<String> names) {
    return names.stream()
        .map(name -> columnByName.get(normal(name)))
        .filter(column -> column != null)
        .collect(Collectors.toSet())
        .size();
  }

  private static String normal(String name) {
    String compact = Text.compact(Text.clean(name));
    return compact.startsWith("*") || compact.endsWith("*") ? compact.replace("*", "") : compact;
  }
}
