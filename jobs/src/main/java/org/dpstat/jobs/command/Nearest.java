package org.dpstat.jobs.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;

/** What someone may have meant who asked for something that there is not. */
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /**
   * The nearest of some things: those whose id or name holds what was asked, the largest first;
   * where there are none, those that differ from it least.
   *
   * @param names by id
   * @return id and name of each, parted for a sentence
   */
  static String to(String asked, Map<String, String> names) {
    List<Near> sorted =
        names.entrySet().stream()
            .map(each -> near(asked, each.getKey(), each.getValue()))
            .sorted()
            .toList();
    return sorted.stream()
        .filter(near -> near.isHeld == sorted.get(0).isHeld)
        .limit(MOST)
        .map(near -> near.id + " " + near.name)
        .collect(Collectors.joining("; "));
  }

  private record Near(String id, String name, boolean isHeld, int distance, int common)
      implements Comparable<Near> {
    private static final Comparator<Near> ORDER =
        Comparator.comparing((Near near) -> !near.isHeld)
            .thenComparing(near -> near.isHeld ? near.id.length() : 0)
            .thenComparing(Near::distance)
            .thenComparing(near -> -near.common)
            .thenComparing(Near::id);

    @Override
    public int compareTo(Near other) {
      return ORDER.compare(this, other);
    }
  }

  private static Near near(String asked, String id, String name) {
    boolean isHeld = id.contains(asked) || name.contains(asked);
    return new Near(
        id, name, isHeld, Math.min(distance(asked, id), distance(asked, name)), common(asked, id));
  }

  private static int distance(String left, String right) {
    return UTF8String.fromString(left).levenshteinDistance(UTF8String.fromString(right));
  }

  private static int common(String left, String right) {
    int common = 0;
    while (common < Math.min(left.length(), right.length())
        && left.charAt(common) == right.charAt(common)) {
      common++;
    }
    return common;
  }
}
