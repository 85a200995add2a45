package org.dpstat.warehouse.linkage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A record on its way through the engine.
 *
 * @param list 0 or 1: of which input
 * @param keys a number for each blocking rule, {@link #NO_KEY} where it has none
 * @param features values that comparisons ask for; null where missing
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and made by the million
record LinkageRecord(int list, String id, long[] keys, String[] features) {
  static final long NO_KEY = 0;

  /** Columns of a record as a row: list, id, keys, features. */
  static StructType type(Features features) {
    StructType type =
        new StructType()
            .add("list", DataTypes.IntegerType, false)
            .add("id", DataTypes.StringType, true);
    for (int i = 0; i < features.rules(); i++) {
      type = type.add("key" + i, DataTypes.LongType, false);
    }
    for (int i = 0; i < features.size(); i++) {
      type = type.add("feature" + i, DataTypes.StringType);
    }
    return type;
  }

  Row toRow() {
    return RowFactory.create(cells(new ArrayList<>()).toArray());
  }

  /** The record as a row of the block that it enters by a rule: key, rule, then the record. */
  Row toRow(int rule) {
    List<Object> cells = new ArrayList<>();
    cells.add(keys[rule]);
    cells.add(rule);
    return RowFactory.create(cells(cells).toArray());
  }

  private List<Object> cells(List<Object> cells) {
    cells.add(list);
    cells.add(id);
    for (long key : keys) {
      cells.add(key);
    }
    for (String feature : features) {
      cells.add(feature);
    }
    return cells;
  }

  /** The record that stands in a row from a column on. */
  static LinkageRecord of(Row row, int from, int rules) {
    long[] keys = new long[rules];
    for (int i = 0; i < rules; i++) {
      keys[i] = row.getLong(from + 2 + i);
    }
    int first = from + 2 + rules;
    String[] features = new String[row.size() - first];
    for (int i = 0; i < features.length; i++) {
      features[i] = row.getString(first + i);
    }
    return new LinkageRecord(row.getInt(from), row.getString(from + 1), keys, features);
  }
}
