package org.dpstat.warehouse.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins records that are one, from the strongest link to the weakest. Two clusters are not joined
 * where that would bring two values of a column together that one person does not have, or where
 * their records are not alike on the whole: a chain of likenesses makes no person.
 */
final class Clustering {
  private final double linkWeight;
  private final int[] clusterOf;
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<List<Set<String>>> values = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private int conflicts;
  private int weak;

  /** Two records, by their numbers, and the weight of their pair. */
  record Edge(int left, int right, double weight) {}

  /**
   * Clustering.
   *
   * @param linkWeight from which a pair is a link, and clusters are alike on the average
   * @param conflicting for each record its values of the columns that may not differ
   */
  Clustering(double linkWeight, List<List<String>> conflicting) {
    this.linkWeight = linkWeight;
    this.clusterOf = new int[conflicting.size()];
    for (int record = 0; record < clusterOf.length; record++) {
      clusterOf[record] = record;
      members.add(List.of(record));
      values.add(conflicting.get(record).stream().map(Clustering::valueSet).toList());
      edges.add(List.of());
    }
  }

  private static Set<String> valueSet(String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  /** Joins what belongs together; edges come with the strongest first. */
  void join(List<Edge> all) {
    for (Edge edge : all) {
      enter(edge.left(), edge);
      enter(edge.right(), edge);
    }
    List<Edge> open = all.stream().filter(e -> e.weight() >= linkWeight).toList();
    int before;
    do {
      before = open.size();
      conflicts = 0;
      weak = 0;
      open = open.stream().filter(edge -> !isSettled(edge)).toList();
    } while (open.size() < before);
  }

  private void enter(int record, Edge edge) {
    if (edges.get(record).isEmpty()) {
      edges.set(record, new ArrayList<>(2));
    }
    edges.get(record).add(edge);
  }

  /** Whether its two records are in one cluster, now if not before. */
  private boolean isSettled(Edge edge) {
    int a = clusterOf[edge.left()];
    int b = clusterOf[edge.right()];
    if (a == b) {
      return true;
    }
    if (isConflict(a, b)) {
      conflicts++;
      return false;
    }
    if (averageWeight(a, b) < linkWeight) {
      weak++;
      return false;
    }
    merge(Math.min(a, b), Math.max(a, b));
    return true;
  }

  private boolean isConflict(int a, int b) {
    for (int i = 0; i < values.get(a).size(); i++) {
      Set<String> both = union(values.get(a).get(i), values.get(b).get(i));
      if (both.size() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Of all pairs between two clusters; one that was not made or weighs too little counts 0. */
  private double averageWeight(int a, int b) {
    int fewer = members.get(a).size() <= members.get(b).size() ? a : b;
    int other = fewer == a ? b : a;
    double sum = 0;
    for (int record : members.get(fewer)) {
      for (Edge edge : edges.get(record)) {
        int opposite = edge.left() == record ? edge.right() : edge.left();
        sum += clusterOf[opposite] == other ? edge.weight() : 0;
      }
    }
    return sum / members.get(a).size() / members.get(b).size();
  }

  private void merge(int into, int from) {
    List<Integer> all = new ArrayList<>(members.get(into));
    all.addAll(members.get(from));
    members.get(from).forEach(record -> clusterOf[record] = into);
    members.set(into, all);
    members.set(from, List.of());
    List<Set<String>> joined = new ArrayList<>();
    for (int i = 0; i < values.get(into).size(); i++) {
      joined.add(union(values.get(into).get(i), values.get(from).get(i)));
    }
    values.set(into, joined);
  }

  private static Set<String> union(Collection<String> a, Collection<String> b) {
    Set<String> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  /** For each record the number of its cluster: that of its first record. */
  int[] clusters() {
    int[] first = new int[clusterOf.length];
    Arrays.fill(first, -1);
    int[] clusters = new int[clusterOf.length];
    for (int record = 0; record < clusters.length; record++) {
      int cluster = clusterOf[record];
      first[cluster] = first[cluster] < 0 ? record : first[cluster];
      clusters[record] = first[cluster];
    }
    return clusters;
  }

  /** Links that were not followed because of two values that exclude one another. */
  int conflicts() {
    return conflicts;
  }

  /** Links that were not followed because the clusters were not alike on the whole. */
  int weak() {
    return weak;
  }
}
