package org.dpstat.warehouse.state;

import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.types.StructType;

/**
 * The next state while it is made. Tables that the run has written are read at the run's snapshot,
 * all others at the snapshot of the state before, so that a step may be repeated at any time.
 */
public final class Draft {
  private static final String RUN = "dpstat-run";

  private final SparkSession spark;
  private final HadoopCatalog catalog;
  private final Map<String, TablePin> pinned;
  private final Writer writer;

  /**
   * Who writes a draft.
   *
   * @param runId tells this run's snapshots from those of a run that was given up
   * @param isLittle whether the tables are so small that one task does best with each: nothing is
   *     exchanged then, which takes a refresh of the samples from 74 s to 68
   * @param aside where rows may lie while the run lasts
   */
  public record Writer(String runId, boolean isLittle, Path aside) {
    private static final Writer NOBODY = new Writer("", false, null);
  }

  /**
   * A draft.
   *
   * @param parent the current state, if there is one
   */
  public Draft(
      SparkSession spark, HadoopCatalog catalog, Optional<StateRecord> parent, Writer writer) {
    this.spark = spark;
    this.catalog = catalog;
    this.pinned = parent.map(StateRecord::tables).orElse(Map.of());
    this.writer = writer;
  }

  /** A state as it stands: a draft that no run writes. */
  public static Draft of(SparkSession spark, HadoopCatalog catalog, StateRecord state) {
    return new Draft(spark, catalog, Optional.of(state), Writer.NOBODY);
  }

  /** Whether this draft has a table. */
  public boolean holds(TableShape shape) {
    return findPin(shape).isPresent();
  }

  /**
   * The rows of a table in this draft; none where neither the run nor the parent has it. Of rows
   * that are known to be none a plan leaves out all that it would do with them.
   */
  public Dataset<Row> read(TableShape shape) {
    Optional<TablePin> pin = findPin(shape).filter(found -> found.rows() > 0);
    if (pin.isEmpty()) {
      return spark.createDataFrame(List.of(), shape.type());
    }
    Dataset<Row> rows =
        SnapshotReading.read(spark, shape.area(), shape.name(), pin.get().snapshotId());
    return writer.isLittle() ? rows.coalesce(1) : rows;
  }

  /**
   * Rows that several plans name. Where the tables are small they are computed once: planning them
   * again takes longer than reading them. Many rows are not held: memory is dearer than planning.
   */
  public Dataset<Row> once(Dataset<Row> rows) {
    return writer.isLittle() ? Engine.held(rows.coalesce(1)) : rows;
  }

  /**
   * Rows of a view that several models read: computed once, wherever somebody writes. Many are laid
   * aside in files, of which each reader takes the columns that it needs: identity of 200,000
   * persons takes 107 s for 154 on one warehouse.
   */
  public Dataset<Row> shared(Dataset<Row> rows) {
    return writer.isLittle() || writer.aside() == null ? once(rows) : laidAside(rows);
  }

  private Dataset<Row> laidAside(Dataset<Row> rows) {
    String place = new Path(writer.aside(), UUID.randomUUID().toString()).toString();
    rows.write().parquet(place);
    // Or the warehouse's own name would be taken for a pattern.
    return spark.read().option("__globPaths__", "false").schema(rows.schema()).parquet(place);
  }

  /** Replaces all rows of a table, which has the columns of its shape then, and no others. */
  public void overwrite(TableShape shape, Dataset<Row> rows) {
    reshape(prepare(shape), shape);
    try {
      rows.writeTo(SnapshotReading.nameOf(shape.area(), shape.name()))
          .option("snapshot-property." + RUN, writer.runId())
          .overwrite(lit(true));
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds rows to those of the state before, whose columns they share. */
  public void append(TableShape shape, Dataset<Row> rows) {
    prepare(shape);
    try {
      rows.writeTo(SnapshotReading.nameOf(shape.area(), shape.name()))
          .option("snapshot-property." + RUN, writer.runId())
          .append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Snapshots of all tables that the new state holds: the run's, else the parent's. */
  public Map<String, TablePin> pins() {
    Map<String, TablePin> pins = new TreeMap<>(pinned);
    for (String area : Areas.ALL) {
      for (TableIdentifier id : tables(area)) {
        Table table = catalog.loadTable(id);
        if (isOfRun(table.currentSnapshot())) {
          pins.put(id.name(), pin(area, table));
        }
      }
    }
    return pins;
  }

  private List<TableIdentifier> tables(String area) {
    Namespace namespace = Namespace.of(area);
    return catalog.namespaceExists(namespace) ? catalog.listTables(namespace) : List.of();
  }

  private static TablePin pin(String area, Table table) {
    Snapshot snapshot = table.currentSnapshot();
    long rows = Long.parseLong(snapshot.summary().getOrDefault("total-records", "0"));
    return new TablePin(
        area, table.uuid().toString(), snapshot.snapshotId(), table.schema().schemaId(), rows);
  }

  private Optional<TablePin> findPin(TableShape shape) {
    TableIdentifier id = TableIdentifier.of(shape.area(), shape.name());
    if (catalog.tableExists(id)) {
      Table table = catalog.loadTable(id);
      if (isOfRun(table.currentSnapshot())) {
        return Optional.of(pin(shape.area(), table));
      }
    }
    return Optional.ofNullable(pinned.get(shape.name()));
  }

  private boolean isOfRun(Snapshot snapshot) {
    return snapshot != null && Objects.equals(snapshot.summary().get(RUN), writer.runId());
  }

  /** Sets a table back to what the state before holds, or makes it anew where that holds none. */
  private Table prepare(TableShape shape) {
    TableIdentifier id = TableIdentifier.of(shape.area(), shape.name());
    TablePin pin = pinned.get(shape.name());
    if (pin == null) {
      if (catalog.tableExists(id)) {
        catalog.dropTable(id, true);
      }
      return create(id, shape);
    }
    Table table = catalog.loadTable(id);
    setBack(table, pin);
    return table;
  }

  /** A run that was given up may have left rows, and columns of other types. */
  private static void setBack(Table table, TablePin pin) {
    TableOperations operations = ((HasTableOperations) table).operations();
    TableMetadata now = operations.current();
    TableMetadata before =
        TableMetadata.buildFrom(now)
            .setCurrentSchema(pin.schemaId())
            .setBranchSnapshot(pin.snapshotId(), SnapshotRef.MAIN_BRANCH)
            .build();
    if (before != now) {
      operations.commit(now, before);
    }
  }

  private Table create(TableIdentifier id, TableShape shape) {
    return catalog
        .buildTable(id, SparkSchemaUtil.convert(shape.type()))
        .withProperty("write.distribution-mode", "none")
        .create();
  }

  /** Snapshots are read with the columns that they were written with. */
  private static void reshape(Table table, TableShape shape) {
    if (typesOf(SparkSchemaUtil.convert(table.schema())).equals(typesOf(shape.type()))) {
      return;
    }
    UpdateSchema update = table.updateSchema();
    table.schema().columns().forEach(column -> update.deleteColumn(column.name()));
    SparkSchemaUtil.convert(shape.type())
        .columns()
        .forEach(column -> update.addColumn(column.name(), column.type()));
    update.commit();
  }

  /** What may be null does not tell. */
  private static List<String> typesOf(StructType type) {
    return Arrays.stream(type.fields())
        .map(field -> field.name() + " " + field.dataType().catalogString())
        .toList();
  }
}
