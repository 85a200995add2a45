package org.dpstat.warehouse.linkage;

import java.util.List;

/**
 * Who belongs together.
 *
 * @param members every record, in order of list and id
 * @param conflicts links that were not followed because two values exclude one another
 * @param weak links that were not followed because their clusters are not alike on the whole
 */
public record Clusters(List<Member> members, int conflicts, int weak) {

  /**
   * A record and its cluster.
   *
   * @param list 1 or 2: of which input
   * @param cluster number of the cluster, from 1
   */
  public record Member(int list, String id, int cluster) {}

  /** How many there are, those of one record among them. */
  public int count() {
    return members.stream().mapToInt(Member::cluster).max().orElse(0);
  }
}
