package org.dpstat.warehouse.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The cells of a Parquet file's rows as text, as the readers of cells understand it. */
final class ParquetText extends RecordMaterializer<List<String>> {
  private final String[] cells;
  private final Row row;

  ParquetText(MessageType schema) {
    cells = new String[schema.getFieldCount()];
    List<Converter> converters = new ArrayList<>();
    for (Type field : schema.getFields()) {
      int at = converters.size();
      converters.add(new ParquetCell(field.asPrimitiveType(), text -> cells[at] = text));
    }
    row = new Row(cells, converters);
  }

  /** Whether a column's values are one text each. */
  static boolean isReadable(Type field) {
    return field.isPrimitive()
        && !field.isRepetition(Type.Repetition.REPEATED)
        && ParquetCell.isReadable(field.asPrimitiveType());
  }

  @Override
  public List<String> getCurrentRecord() {
    return List.of(cells);
  }

  @Override
  public GroupConverter getRootConverter() {
    return row;
  }

  private static final class Row extends GroupConverter {
    private final String[] cells;
    private final List<Converter> converters;

    Row(String[] cells, List<Converter> converters) {
      this.cells = cells;
      this.converters = converters;
    }

    @Override
    public Converter getConverter(int field) {
      return converters.get(field);
    }

    @Override
    public void start() {
      Arrays.fill(cells, "");
    }

    @Override
    public void end() {
      // The record is complete as it stands.
    }
  }
}
