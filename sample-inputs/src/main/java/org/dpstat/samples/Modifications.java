package org.dpstat.samples;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dpstat.samples.Fact.Interviewed;

/** Whose homes are to be modified and whose were, by the keys of households and persons. */
final class Modifications {
  private final Set<String> inNeed = new HashSet<>();
  private final Map<String, YearMonth> needToldIn = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private final Map<String, Boolean> sayDone = new HashMap<>();

  /** An interview since the years of the plan began. */
  void addNeed(Interviewed interview, Collection<String> keys) {
    if ("true".equals(interview.replies().to("needs_modification"))) {
      inNeed.addAll(keys);
      keys.forEach(key -> needToldIn.merge(key, interview.month(), Modifications::earlier));
    }
  }

  /** An interview whose replies stand in for lists. */
  void addReply(Interviewed interview, Collection<String> keys) {
    String says = interview.replies().to("has_modification");
    if (says != null) {
      keys.forEach(key -> sayDone.merge(key, says.equals("true"), Boolean::logicalOr));
    }
  }

  /** Works that were accepted. */
  void addDone(Collection<String> keys) {
    done.addAll(keys);
  }

  private static YearMonth earlier(YearMonth one, YearMonth other) {
    return one.isBefore(other) ? one : other;
  }

  boolean isInNeed(Collection<String> keys) {
    return keys.stream().anyMatch(inNeed::contains);
  }

  /** Month of the first interview that told of the need. */
  YearMonth neededSince(Collection<String> keys) {
    return keys.stream()
        .map(needToldIn::get)
        .filter(Objects::nonNull)
        .reduce(Modifications::earlier)
        .orElse(null);
  }

  /** Whether works were done: by the lists, else by what people say. */
  Certainty isDone(Collection<String> keys, boolean hasList) {
    if (hasList) {
      return Certainty.of(keys.stream().anyMatch(done::contains));
    }
    return keys.stream()
        .map(sayDone::get)
        .filter(Objects::nonNull)
        .reduce(Boolean::logicalOr)
        .map(Certainty::of)
        .orElse(Certainty.UNKNOWN);
  }
}
