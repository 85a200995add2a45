package org.dpstat.warehouse.intake;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/** Reads many files of one source as one dataset: each task streams whole files. */
final class FileReading implements AutoCloseable {
  private static final int TASKS_PER_CORE = 4;

  /** Each task leaves a file, which every later step has to open. */
  private static final long BYTES_PER_TASK = 1L << 20;

  private final SparkSession spark;
  private final CollectionAccumulator<FileOutcome> outcomes = new CollectionAccumulator<>();

  /** Held in memory until it is destroyed: a process that lives long would fill up with them. */
  private Broadcast<IntakeSetting> shared;

  FileReading(SparkSession spark) {
    this.spark = spark;
    spark.sparkContext().register(outcomes, "files read");
  }

  /** Cleansed rows in the shape of {@link RowTable#type}. */
  Dataset<Row> rows(List<FileToRead> files, IntakeSetting setting) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    shared = context.broadcast(setting);
    JavaRDD<FileToRead> work = context.parallelize(files, tasks(files, context));
    JavaRDD<Row> rows = work.mapPartitions(new ReadFiles(shared, outcomes));
    return spark.createDataFrame(rows, RowTable.type(setting.contract()));
  }

  private static int tasks(List<FileToRead> files, JavaSparkContext context) {
    long bytes = files.stream().mapToLong(FileToRead::bytes).sum();
    int most = Math.min(files.size(), TASKS_PER_CORE * context.defaultParallelism());
    return (int) Math.max(1, Math.min(most, 1 + bytes / BYTES_PER_TASK));
  }

  /** What the files came to, once the rows have been used. */
  List<FileOutcome> outcomes() {
    return outcomes.value();
  }

  @Override
  public void close() {
    if (shared != null) {
      shared.destroy();
    }
  }

  private record ReadFiles(
      Broadcast<IntakeSetting> setting, CollectionAccumulator<FileOutcome> outcomes)
      implements FlatMapFunction<Iterator<FileToRead>, Row> {
    @Override
    public Iterator<Row> call(Iterator<FileToRead> files) {
      return new Chain<>(new FilesInTurn(files, setting.value(), outcomes));
    }
  }

  private record FilesInTurn(
      Iterator<FileToRead> files,
      IntakeSetting setting,
      CollectionAccumulator<FileOutcome> outcomes)
      implements Iterator<Iterator<Row>> {
    @Override
    public boolean hasNext() {
      return files.hasNext();
    }

    @Override
    public Iterator<Row> next() {
      return new FileRows(files.next(), setting, outcomes::add);
    }
  }
}
