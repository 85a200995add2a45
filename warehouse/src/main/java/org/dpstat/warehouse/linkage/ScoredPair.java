package org.dpstat.warehouse.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Two records that may be one.
 *
 * @param weight bits for a match, those of the prior included
 * @param pattern what the comparisons came to
 * @param rarity bits that rare values added, for each comparison with term frequencies
 */
public record ScoredPair(
    String leftId, String rightId, double weight, int pattern, List<Double> rarity) {
  /** The strongest first; where two are equal, ids decide. */
  static final Comparator<ScoredPair> STRONGEST_FIRST =
      Comparator.comparingDouble(ScoredPair::weight)
          .reversed()
          .thenComparing(ScoredPair::leftId)
          .thenComparing(ScoredPair::rightId);

  /** A pair of a row of {@link Linkage#score}. */
  public static ScoredPair of(Row row) {
    return new ScoredPair(
        row.getString(0), row.getString(1), row.getDouble(2), row.getInt(3), rarity(row.get(4)));
  }

  /** A row that was not stored in between still holds the array that it was made with. */
  @SuppressWarnings("unchecked")
  private static List<Double> rarity(Object held) {
    return held instanceof double[] array
        ? Arrays.stream(array).boxed().toList()
        : List.copyOf(CollectionConverters.asJava((Seq<Double>) held));
  }

  /** From 0 to 1. */
  public double probability() {
    return Weights.probability(weight);
  }
}
