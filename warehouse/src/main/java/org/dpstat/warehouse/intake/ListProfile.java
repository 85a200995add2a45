package org.dpstat.warehouse.intake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.codelist.CodeList;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;

/**
 * What a list looks like in a few counts, so that the next one can be held against it without
 * reading either again: its rows, and of the columns that the contract watches the rows by code, or
 * the sum.
 */
final class ListProfile {
  /** Type of one entry; without a column it counts all rows. */
  static final String TYPE =
      "STRUCT<list_place: STRING, column_name: STRING, code: STRING, rows: BIGINT,"
          + " amount: DECIMAL(24,2)>";

  private static final String AMOUNT = "decimal(24,2)";

  private final Contract contract;
  private final Map<String, CodeList> codeLists;

  ListProfile(Contract contract, Map<String, CodeList> codeLists) {
    this.contract = contract;
    this.codeLists = new LinkedHashMap<>(codeLists);
  }

  /** An array of entries, aggregated over the rows of one place that are marked as kept. */
  Column entries(Column isKept) {
    List<Column> entries = new ArrayList<>();
    entries.add(entry(null, null, count(when(isKept, lit(1))), null));
    for (String name : contract.watch()) {
      org.dpstat.schemas.contract.Column column = contract.findColumn(name).orElseThrow();
      for (String code : codes(column)) {
        Column holds = isKept.and(col(name).equalTo(valueOf(column, code)));
        entries.add(entry(name, code, count(when(holds, lit(1))), null));
      }
      if (column.type() == ColumnType.MONEY || column.type() == ColumnType.NUMBER) {
        Column kept = when(isKept, col(name));
        entries.add(entry(name, null, count(kept), sum(kept)));
      }
    }
    return array(entries.toArray(Column[]::new));
  }

  private List<String> codes(org.dpstat.schemas.contract.Column column) {
    return switch (column.type()) {
      case CODE -> codeLists.get(column.list()).items().stream().map(CodeItem::code).toList();
      case YES -> List.of("true", "false");
      default -> List.of();
    };
  }

  private static Object valueOf(org.dpstat.schemas.contract.Column column, String code) {
    return column.type() == ColumnType.YES ? Boolean.valueOf(code) : code;
  }

  private static Column entry(String name, String code, Column rows, Column amount) {
    return struct(
        col("list_place"),
        lit(name).cast("string").as("column_name"),
        lit(code).cast("string").as("code"),
        rows.as("rows"),
        (amount == null ? lit(null) : amount).cast(AMOUNT).as("amount"));
  }
}
