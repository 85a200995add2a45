package org.dpstat.warehouse.linkage;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups of keys of which links say that they are one person. */
public final class KeyClusters {
  private KeyClusters() {}

  /**
   * For each key of a link the key of its group: the settled one, else the least.
   *
   * @param links pairs that are links, each way round or one
   * @param settled keys of which no two are one person
   * @param linkWeight from which groups are alike on the average
   */
  public static Map<String, String> of(
      List<ScoredPair> links, Set<String> settled, double linkWeight) {
    TreeSet<String> keys = new TreeSet<>();
    links.forEach(link -> keys.addAll(List.of(link.leftId(), link.rightId())));
    List<String> inOrder = List.copyOf(keys);
    Clustering clustering = new Clustering(linkWeight, conflicts(inOrder, settled));
    clustering.join(edges(links, inOrder));
    int[] clusters = clustering.clusters();
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < clusters.length; i++) {
      String key = inOrder.get(i);
      names.merge(clusters[i], key, (known, other) -> settled.contains(other) ? other : known);
    }
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < clusters.length; i++) {
      named.put(inOrder.get(i), names.get(clusters[i]));
    }
    return named;
  }

  private static List<List<String>> conflicts(List<String> keys, Set<String> settled) {
    return keys.stream()
        .map(key -> Collections.singletonList(settled.contains(key) ? key : null))
        .toList();
  }

  /** Each pair once, from the strongest, with the weight of its stronger direction. */
  private static List<Clustering.Edge> edges(List<ScoredPair> links, List<String> keys) {
    Map<String, Integer> numbers = new HashMap<>();
    keys.forEach(key -> numbers.put(key, numbers.size()));
    Map<List<Integer>, Clustering.Edge> edges = new LinkedHashMap<>();
    for (ScoredPair link : links.stream().sorted(ScoredPair.STRONGEST_FIRST).toList()) {
      int a = numbers.get(link.leftId());
      int b = numbers.get(link.rightId());
      List<Integer> pair = List.of(Math.min(a, b), Math.max(a, b));
      edges.putIfAbsent(pair, new Clustering.Edge(pair.get(0), pair.get(1), link.weight()));
    }
    return List.copyOf(edges.values());
  }
}
