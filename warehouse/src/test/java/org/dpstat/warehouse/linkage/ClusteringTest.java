package org.dpstat.warehouse.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dpstat.warehouse.linkage.Clustering.Edge;
import org.junit.jupiter.api.Test;

/** Which records become one. */
class ClusteringTest {
  private static final double LINK = 5;

  @Test
  void aChainOfLikenessesMakesNoPerson() {
    Clustering clustering = clustering(null, null, null, null);

    clustering.join(List.of(new Edge(0, 1, 20), new Edge(2, 3, 20), new Edge(1, 2, 12)));

    assertThat(clustering.clusters()).containsExactly(0, 0, 2, 2);
    assertThat(clustering.weak()).isEqualTo(1);
  }

  @Test
  void recordsThatAreAlikeOnTheWholeAreOne() {
    Clustering clustering = clustering(null, null, null);

    clustering.join(List.of(new Edge(0, 1, 20), new Edge(1, 2, 12)));

    assertThat(clustering.clusters()).containsExactly(0, 0, 0);
  }

  @Test
  void twoValuesThatExcludeOneAnotherStayApartHoweverStrongTheLink() {
    Clustering clustering = clustering("x", null, "y");

    clustering.join(List.of(new Edge(0, 2, 90), new Edge(0, 1, 30), new Edge(1, 2, 20)));

    assertThat(clustering.clusters()).containsExactly(0, 0, 2);
    assertThat(clustering.conflicts()).isEqualTo(2);
  }

  @Test
  void aWeakPairIsNoLinkAndCountsForTheAverage() {
    Clustering clustering = clustering(null, null, null);

    clustering.join(List.of(new Edge(0, 1, 20), new Edge(1, 2, 8), new Edge(0, 2, 3)));

    assertThat(clustering.clusters()).containsExactly(0, 0, 0);
  }

  private static Clustering clustering(String... values) {
    return new Clustering(LINK, Arrays.stream(values).map(Collections::singletonList).toList());
  }
}
