package org.dpstat.warehouse.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Numbers the records, clusters them by their numbers, and gives them their ids back. */
final class ClusterJob {
  private static final int FIRST_VALUE = 2;

  private final double linkWeight;
  private final int rightList;
  private final List<Integer> lists = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<List<String>> values = new ArrayList<>();
  private final List<Map<String, Integer>> numbers = List.of(new HashMap<>(), new HashMap<>());

  ClusterJob(double linkWeight, boolean isOneList) {
    this.linkWeight = linkWeight;
    this.rightList = isOneList ? 0 : 1;
  }

  /**
   * Clusters.
   *
   * @param records list, id and values that exclude one another, in order of list and id
   * @param pairs the strongest first
   */
  Clusters run(Iterator<Row> records, List<ScoredPair> pairs) {
    records.forEachRemaining(this::number);
    Clustering clustering = new Clustering(linkWeight, values);
    clustering.join(
        pairs.stream()
            .map(
                p ->
                    new Clustering.Edge(
                        numbers.get(0).get(p.leftId()),
                        numbers.get(rightList).get(p.rightId()),
                        p.weight()))
            .toList());
    return new Clusters(members(clustering), clustering.conflicts(), clustering.weak());
  }

  private void number(Row row) {
    numbers.get(row.getInt(0)).put(row.getString(1), ids.size());
    lists.add(row.getInt(0));
    ids.add(row.getString(1));
    List<String> own = new ArrayList<>();
    for (int i = FIRST_VALUE; i < row.size(); i++) {
      own.add(row.getString(i));
    }
    values.add(own);
  }

  private List<Clusters.Member> members(Clustering clustering) {
    int[] first = clustering.clusters();
    int[] names = new int[first.length];
    int named = 0;
    List<Clusters.Member> members = new ArrayList<>();
    for (int record = 0; record < first.length; record++) {
      if (first[record] == record) {
        names[record] = ++named;
      }
      members.add(
          new Clusters.Member(lists.get(record) + 1, ids.get(record), names[first[record]]));
    }
    return members;
  }
}
