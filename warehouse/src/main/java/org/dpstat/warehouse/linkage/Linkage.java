package org.dpstat.warehouse.linkage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.LinkageSettings;

/**
 * Tells which records of one list, or of two, are of one person (Fellegi and Sunter). What comes
 * out depends on the records and the settings, not on their order or where they are computed.
 */
public final class Linkage implements AutoCloseable {
  private static final long TRAINING_PAIRS = 5_000_000;

  private static final StructType SCORED =
      new StructType()
          .add("left_id", DataTypes.StringType, false)
          .add("right_id", DataTypes.StringType, false)
          .add("match_weight", DataTypes.DoubleType, false)
          .add("pattern", DataTypes.IntegerType, false)
          .add("rarity", DataTypes.createArrayType(DataTypes.DoubleType, false), false);

  private static final StructType COUNTED =
      new StructType()
          .add("pattern", DataTypes.IntegerType, false)
          .add("pairs", DataTypes.LongType, false);

  private final LinkageSettings settings;
  private final Features features;
  private final Patterns patterns;
  private final Blocks blocks;
  private final Dataset<Row> records;
  private final boolean isOneList;
  private List<BlockCount> blockCounts;

  /**
   * The linkage of one list with itself, or of two lists.
   *
   * @param lists one or two, each with the settings' columns as text
   * @throws InvalidList where a list lacks a column
   */
  public Linkage(LinkageSettings settings, List<Dataset<Row>> lists) {
    this.settings = settings;
    this.features = new Features(settings);
    this.patterns = new Patterns(settings, features);
    this.isOneList = lists.size() == 1;
    this.blocks = new Blocks(settings.blocking(), isOneList, features);
    this.records =
        IntStream.range(0, lists.size())
            .mapToObj(list -> records(lists.get(list), list))
            .reduce(Dataset::union)
            .orElseThrow()
            .persist(StorageLevel.MEMORY_AND_DISK());
  }

  private Dataset<Row> records(Dataset<Row> list, int number) {
    List<String> names =
        Stream.concat(Stream.of(settings.uniqueId()), settings.inputColumns().stream()).toList();
    List<String> there = List.of(list.columns());
    for (String name : names) {
      if (!there.contains(name)) {
        throw new InvalidList(number + 1, name, 0);
      }
    }
    Features of = features;
    MapFunction<Row, Row> read = row -> of.of(number, row.getString(0), cells(row)).toRow();
    return list.select(
            names.stream().map(n -> list.col("`" + n + "`").cast("string")).toArray(Column[]::new))
        .map(read, Encoders.row(LinkageRecord.type(features)));
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i < row.size(); i++) {
      cells.add(row.getString(i));
    }
    return cells;
  }

  /**
   * How many pairs each blocking rule makes, in order of the rules.
   *
   * @throws InvalidList where records share an id or have none
   * @throws TooManyPairs where they are more than the settings allow
   */
  public List<BlockCount> blockCounts() {
    if (blockCounts == null) {
      checkIds();
      blockCounts = blocks.counts(records);
      long pairs = blockCounts.stream().mapToLong(BlockCount::pairs).sum();
      if (pairs > settings.mostPairs()) {
        BlockCount widest =
            blockCounts.stream().reduce((a, b) -> b.pairs() > a.pairs() ? b : a).orElseThrow();
        throw new TooManyPairs(widest, pairs, settings.mostPairs());
      }
    }
    return blockCounts;
  }

  private void checkIds() {
    Dataset<Row> twice =
        records.groupBy("list", "id").agg(count(lit(1)).as("n")).where("n > 1 OR id IS NULL");
    for (Row row : twice.groupBy("list").sum("n").orderBy("list").collectAsList()) {
      throw new InvalidList(row.getInt(0) + 1, settings.uniqueId(), row.getLong(1));
    }
  }

  /** What the pairs that blocking makes come to; of very many, one block in so many. */
  public ComparedPairs compare() {
    long pairs = blockCounts().stream().mapToLong(BlockCount::pairs).sum();
    long oneIn = Math.max(1, pairs / TRAINING_PAIRS);
    Patterns of = patterns;
    Blocks by = blocks;
    MapPartitionsFunction<Row, Row> count = rows -> counted(by.pairs(rows), of);
    Map<Integer, Long> counts = new HashMap<>();
    blocks
        .of(records, oneIn)
        .mapPartitions(count, Encoders.row(COUNTED))
        .collectAsList()
        .forEach(row -> counts.merge(row.getInt(0), row.getLong(1), Long::sum));
    return new ComparedPairs(PatternCounts.of(counts, patterns), oneIn);
  }

  private static Iterator<Row> counted(Iterator<PairIterator.Pair> pairs, Patterns patterns) {
    Map<Integer, Long> counts = new HashMap<>();
    while (pairs.hasNext()) {
      PairIterator.Pair pair = pairs.next();
      counts.merge(patterns.of(pair.left().features(), pair.right().features()), 1L, Long::sum);
    }
    return counts.entrySet().stream()
        .map(e -> RowFactory.create(e.getKey(), e.getValue()))
        .iterator();
  }

  /**
   * Trains parameters, without being told who is who.
   *
   * @param version names them
   */
  public LinkageParameters train(ComparedPairs compared, String version) {
    PatternCounts random =
        new RandomPairs(patterns, features.rules(), settings.seed()).of(records, isOneList);
    Training.Model model =
        new Training(patterns.comparers(), compared.counts(), random, allPairs(), compared.oneIn())
            .run();
    return Trained.of(settings, model, version);
  }

  /** As many pairs as the lists can make. */
  private double allPairs() {
    double left = records.where("list = 0").count();
    return Math.max(
        2, isOneList ? left * (left - 1) / 2 : left * records.where("list = 1").count());
  }

  /**
   * Pairs from the review threshold up: left_id, right_id, match_weight, pattern, rarity. Of one
   * list, the left id is the smaller.
   */
  public Dataset<Row> score(LinkageParameters parameters) {
    List<Rarity> rarities = Rarities.of(records, settings.comparisons(), patterns.comparers());
    Scorer scorer = new Scorer(patterns, parameters, rarities);
    double least = settings.thresholds().reviewWeight();
    Blocks by = blocks;
    MapPartitionsFunction<Row, Row> score = rows -> new ScoredRows(by.pairs(rows), scorer, least);
    return blocks.of(records, 1).mapPartitions(score, Encoders.row(SCORED));
  }

  /** Scored pairs, the strongest first, one to one where the settings say so. */
  public List<ScoredPair> decide(Dataset<Row> scored) {
    List<ScoredPair> pairs = new ArrayList<>();
    scored.toLocalIterator().forEachRemaining(row -> pairs.add(ScoredPair.of(row)));
    pairs.sort(ScoredPair.STRONGEST_FIRST);
    return settings.oneToOne() && !isOneList ? OneToOne.of(pairs) : pairs;
  }

  /** Records by the one that they are. */
  public Clusters clusters(List<ScoredPair> pairs) {
    Dataset<Row> inOrder = records.select(conflictColumns()).orderBy(col("list"), col("id"));
    return new ClusterJob(settings.thresholds().linkWeight(), isOneList)
        .run(inOrder.toLocalIterator(), pairs);
  }

  private Column[] conflictColumns() {
    return Stream.concat(
            Stream.of("list", "id"),
            IntStream.range(0, settings.conflict().size()).mapToObj(i -> "feature" + i))
        .map(functions::col)
        .toArray(Column[]::new);
  }

  /** Explains pairs under parameters. */
  public Explanations explanations(LinkageParameters parameters) {
    return new Explanations(settings, patterns, parameters);
  }

  /** For each weight, rounded down, how many records reach it when compared with themselves. */
  public Map<Integer, Long> selfWeights(LinkageParameters parameters) {
    Weights weights = new Weights(parameters, patterns);
    Patterns of = patterns;
    int rules = features.rules();
    MapFunction<Row, Integer> self =
        row -> selfWeight(LinkageRecord.of(row, 0, rules), of, weights);
    Map<Integer, Long> counts = new TreeMap<>();
    records
        .map(self, Encoders.INT())
        .groupBy("value")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getInt(0), row.getLong(1)));
    return counts;
  }

  private static int selfWeight(LinkageRecord record, Patterns patterns, Weights weights) {
    int pattern = patterns.of(record.features(), record.features());
    return (int) Math.floor(weights.of(patterns.digits(pattern)));
  }

  @Override
  public void close() {
    records.unpersist();
  }
}
