package org.dpstat.warehouse.linkage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Pairs of records that were drawn by chance: the same whenever the seed is. */
final class RandomPairs {
  private static final int RECORDS = 2000;

  private final Patterns patterns;
  private final int rules;
  private final long seed;

  RandomPairs(Patterns patterns, int rules, long seed) {
    this.patterns = patterns;
    this.rules = rules;
    this.seed = seed;
  }

  /** What the pairs of some records of each list come to; of one list, all pairs of some. */
  PatternCounts of(Dataset<Row> records, boolean isOneList) {
    List<LinkageRecord> left = draw(records, 0);
    List<LinkageRecord> right = isOneList ? left : draw(records, 1);
    Map<Integer, Long> counts =
        IntStream.range(0, left.size())
            .parallel()
            .boxed()
            .collect(
                HashMap::new,
                (found, i) -> count(left.get(i), from(right, isOneList ? i + 1 : 0), found),
                (found, more) -> more.forEach((p, n) -> found.merge(p, n, Long::sum)));
    return PatternCounts.of(counts, patterns);
  }

  private static List<LinkageRecord> from(List<LinkageRecord> records, int first) {
    return records.subList(first, records.size());
  }

  private void count(LinkageRecord a, List<LinkageRecord> others, Map<Integer, Long> found) {
    for (LinkageRecord b : others) {
      found.merge(patterns.of(a.features(), b.features()), 1L, Long::sum);
    }
  }

  private List<LinkageRecord> draw(Dataset<Row> records, int list) {
    return records
        .where(col("list").equalTo(list))
        .orderBy(xxhash64(lit(seed), col("id")), col("id"))
        .limit(RECORDS)
        .collectAsList()
        .stream()
        .map(row -> LinkageRecord.of(row, 0, rules))
        .toList();
  }
}
