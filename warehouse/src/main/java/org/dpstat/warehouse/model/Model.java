package org.dpstat.warehouse.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;
import org.dpstat.warehouse.state.TableShape;

/**
 * A table as a folder describes it.
 *
 * @param area who may read it
 * @param stage step of the refresh that writes it; null for a view, which is written nowhere
 * @param isDated whether readers see the state's as-of date with it
 * @param isSmall whether a view is so small that it is computed once for all that name it
 * @param isShared whether a view is named so often that a run computes it once
 * @param grain columns that tell its rows apart
 * @param columnsOf model whose columns come first, null where there is none
 * @param reads tables and relations that its SQL names
 */
public record Model(
    String name,
    String area,
    String stage,
    boolean isDated,
    boolean isSmall,
    boolean isShared,
    String zh,
    String en,
    List<String> grain,
    List<String> reads,
    String columnsOf,
    List<ModelColumn> columns,
    Path folder) {

  /**
   * A column.
   *
   * @param type as in SQL
   * @param unit of a measure, else null
   * @param list code list of a code, else null
   */
  public record ModelColumn(
      String name, String type, String zh, String en, String unit, String list) {
    public ModelColumn {
      Objects.requireNonNull(type, "column " + name + " needs a type");
      Objects.requireNonNull(zh, "column " + name + " needs a description (zh)");
      Objects.requireNonNull(en, "column " + name + " needs a description (en)");
    }
  }

  public Model {
    Objects.requireNonNull(name, "a model needs a name");
    Objects.requireNonNull(zh, "model " + name + " needs a description (zh)");
    Objects.requireNonNull(en, "model " + name + " needs a description (en)");
    grain = List.copyOf(grain);
    reads = reads == null ? List.of() : List.copyOf(reads);
    columns = columns == null ? List.of() : List.copyOf(columns);
  }

  /** Whether it is a table, and not only a step on the way to one. */
  public boolean isStored() {
    return stage != null;
  }

  /** Names and types of the columns. */
  public StructType type() {
    String ddl =
        columns.stream().map(c -> c.name() + " " + c.type()).collect(Collectors.joining(", "));
    return StructType.fromDDL(ddl);
  }

  /** The stored table. */
  public TableShape shape() {
    return new TableShape(area, name, type());
  }

  Model in(Path newFolder) {
    return copy(columns, newFolder);
  }

  Model with(List<ModelColumn> newColumns) {
    return copy(newColumns, folder);
  }

  private Model copy(List<ModelColumn> newColumns, Path newFolder) {
    return new Model(
        name,
        area,
        stage,
        isDated,
        isSmall,
        isShared,
        zh,
        en,
        grain,
        reads,
        columnsOf,
        newColumns,
        newFolder);
  }
}
