package org.dpstat.warehouse.linkage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.linkage.BlockingRule;

/** Which records meet by which rule. */
final class Blocks implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<BlockingRule> rules;
  private final boolean isOneList;
  private final StructType blockType;

  Blocks(List<BlockingRule> rules, boolean isOneList, Features features) {
    this.rules = rules;
    this.isOneList = isOneList;
    List<StructField> fields = new ArrayList<>();
    fields.add(DataTypes.createStructField("key", DataTypes.LongType, false));
    fields.add(DataTypes.createStructField("rule", DataTypes.IntegerType, false));
    fields.addAll(List.of(LinkageRecord.type(features).fields()));
    this.blockType = DataTypes.createStructType(fields);
  }

  /** How many pairs each rule makes, before any is compared. */
  List<BlockCount> counts(Dataset<Row> records) {
    Column[] keys =
        IntStream.range(0, rules.size()).mapToObj(i -> col("key" + i)).toArray(Column[]::new);
    Column pairs = isOneList ? expr("left * (left - 1) div 2") : expr("left * right");
    List<Row> counted =
        records
            .select(col("list"), posexplode(array(keys)).as(new String[] {"rule", "key"}))
            .where(col("key").notEqual(LinkageRecord.NO_KEY))
            .groupBy("rule", "key")
            .agg(
                count_if(col("list").equalTo(0)).as("left"),
                count_if(col("list").equalTo(1)).as("right"))
            .groupBy("rule")
            .agg(
                coalesce(sum(pairs), lit(0L)).cast("long").as("pairs"),
                max(pairs).cast("long").as("largest"))
            .collectAsList();
    return IntStream.range(0, rules.size()).mapToObj(rule -> count(rule, counted)).toList();
  }

  private BlockCount count(int rule, List<Row> counted) {
    String name = rules.get(rule).toString();
    return counted.stream()
        .filter(row -> row.getInt(0) == rule)
        .map(row -> new BlockCount(name, row.getLong(1), row.getLong(2)))
        .findFirst()
        .orElse(new BlockCount(name, 0, 0));
  }

  /**
   * Records by the blocks that they enter, sorted as {@link PairIterator} needs them.
   *
   * @param oneIn keeps one block in so many
   */
  Dataset<Row> of(Dataset<Row> records, long oneIn) {
    int count = rules.size();
    FlatMapFunction<Row, Row> enter = row -> entered(row, count, oneIn);
    return records
        .flatMap(enter, Encoders.row(blockType))
        .repartition(col("key"))
        .sortWithinPartitions("key", "list", "id");
  }

  PairIterator pairs(Iterator<Row> sorted) {
    return new PairIterator(sorted, rules.size(), isOneList);
  }

  private static Iterator<Row> entered(Row row, int rules, long oneIn) {
    LinkageRecord record = LinkageRecord.of(row, 0, rules);
    Stream<Row> entered =
        IntStream.range(0, rules)
            .filter(rule -> record.keys()[rule] != LinkageRecord.NO_KEY)
            .filter(rule -> Long.remainderUnsigned(record.keys()[rule], oneIn) == 0)
            .mapToObj(record::toRow);
    return entered.iterator();
  }
}
