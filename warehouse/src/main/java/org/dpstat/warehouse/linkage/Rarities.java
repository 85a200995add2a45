package org.dpstat.warehouse.linkage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.linkage.Comparison;

/** Counts how common values are, where comparisons ask for it. */
final class Rarities {
  private static final int MOST_COMMON = 20_000;

  private Rarities() {}

  static List<Rarity> of(
      Dataset<Row> records, List<Comparison> comparisons, List<Comparer> comparers) {
    List<Rarity> rarities = new ArrayList<>();
    for (int c = 0; c < comparisons.size(); c++) {
      if (comparisons.get(c).termFrequency()) {
        rarities.add(rarity(records, c, "feature" + comparers.get(c).place()));
      }
    }
    return rarities;
  }

  private static Rarity rarity(Dataset<Row> records, int comparison, String feature) {
    Dataset<Row> counts =
        records
            .where(col(feature).isNotNull())
            .groupBy(col(feature).as("value"))
            .agg(count(lit(1)).as("n"))
            .persist();
    Row all = counts.agg(sum("n"), count(lit(1))).head();
    double total = all.isNullAt(0) ? 1 : all.getLong(0);
    Map<String, Double> shares = new HashMap<>();
    double rest = total;
    for (Row row : counts.orderBy(desc("n"), col("value")).limit(MOST_COMMON).collectAsList()) {
      shares.put(row.getString(0), row.getLong(1) / total);
      rest -= row.getLong(1);
    }
    counts.unpersist();
    long others = Math.max(1, all.getLong(1) - shares.size());
    return new Rarity(comparison, shares, Math.max(1, rest / others) / total, total);
  }
}
