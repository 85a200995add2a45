package org.dpstat.warehouse.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;

/**
 * Finds the rows of a delivery that stand in it twice: equal rows, and rows that share the
 * contract's key, of which the survivor order keeps one.
 */
final class Duplicates {
  private final Contract contract;

  Duplicates(Contract contract) {
    this.contract = contract;
  }

  /** Columns: intake_id, row_number, kept_row, rule_id; one row for each that is set aside. */
  Dataset<Row> of(Dataset<Row> rows) {
    Dataset<Row> loaded = rows.where(col("row_state").equalTo("loaded"));
    // Two broken numbers are two people, though neither counts as a value.
    WindowSpec equal =
        Window.partitionBy("intake_id", "row_hash", "id_given").orderBy("row_number");
    Dataset<Row> numbered = loaded.withColumn("kept_row", first(equal));
    Dataset<Row> equals = losers(numbered.where(expr("kept_row <> row_number")), "duplicate_row");
    return contract.key().isEmpty()
        ? equals
        : equals.unionByName(sameKey(numbered.where(expr("kept_row = row_number"))));
  }

  private Dataset<Row> sameKey(Dataset<Row> rows) {
    List<Column> key = new ArrayList<>(List.of(col("intake_id")));
    key.addAll(Survivors.key(contract));
    if (contract.key().contains(Contract.PERSON)) {
      key.add(nameOrOnlyName(key));
    }
    WindowSpec best = Window.partitionBy(key.toArray(Column[]::new)).orderBy(survivorOrder());
    return losers(
        rows.where(Survivors.hasKey(contract))
            .withColumn("kept_row", first(best))
            .where(expr("kept_row <> row_number")),
        ruleOfSameKey());
  }

  private String ruleOfSameKey() {
    if (contract.key().contains(Contract.PERSON)) {
      return "duplicate_person";
    }
    return contract.key().contains(Contract.HOUSEHOLD) ? "duplicate_household" : "duplicate_key";
  }

  /** Rows of one number under two names are two persons until someone decides. */
  private Column nameOrOnlyName(List<Column> key) {
    String name =
        contract.columns().stream()
            .filter(c -> c.type() == ColumnType.NAME)
            .map(org.dpstat.schemas.contract.Column::name)
            .findFirst()
            .orElseThrow();
    WindowSpec person = Window.partitionBy(key.toArray(Column[]::new));
    return coalesce(col(name), min(col(name)).over(person));
  }

  /** Of rows that the contract holds for equal the last. */
  private Column[] survivorOrder() {
    return Stream.concat(Survivors.order(contract).stream(), Stream.of(col("row_number").desc()))
        .toArray(Column[]::new);
  }

  private static Column first(WindowSpec window) {
    return org.apache.spark.sql.functions.first(col("row_number")).over(window);
  }

  private static Dataset<Row> losers(Dataset<Row> rows, String rule) {
    return rows.select(
        col("intake_id"), col("row_number"), col("kept_row"), lit(rule).as("rule_id"));
  }
}
