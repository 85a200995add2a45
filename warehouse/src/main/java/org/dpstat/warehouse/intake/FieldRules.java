package org.dpstat.warehouse.intake;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.isnull;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Rule;

/** Applies a contract's rules between fields, then tells rows that are equal by one number. */
final class FieldRules {
  private final Contract contract;

  FieldRules(Contract contract) {
    this.contract = contract;
  }

  Dataset<Row> applyTo(Dataset<Row> rows) {
    Dataset<Row> judged = rows;
    for (Rule rule : contract.rules()) {
      judged = apply(judged, rule);
    }
    return judged.withColumn("row_hash", rowHash());
  }

  private Dataset<Row> apply(Dataset<Row> rows, Rule rule) {
    Column isBroken = col("row_state").equalTo("loaded").and(expr(rule.violated()));
    Column finding =
        struct(
            lit(rule.field()).as("field"),
            lit(rule.id()).as("rule_id"),
            lit("warning").as("severity"),
            shown(rule.field()).as("value_shown"),
            lit(rule.clears() ? "value_cleared" : "value_kept").as("action"));
    Dataset<Row> marked =
        rows.withColumn(
            "findings",
            when(isBroken, array_append(col("findings"), finding)).otherwise(col("findings")));
    return rule.clears()
        ? marked.withColumn(rule.field(), when(isBroken, lit(null)).otherwise(col(rule.field())))
        : marked;
  }

  /** Numbers, names and free text are not shown; dates, codes and amounts are. */
  private Column shown(String field) {
    ColumnType type = contract.findColumn(field).orElseThrow().type();
    return switch (type) {
      case ID, CERT, NAME, TEXT, HOUSEHOLD -> lit("***");
      default -> col(field).cast("string");
    };
  }

  /**
   * The flags keep a value apart from the same value in the next column: hashes pass over nulls.
   */
  private Column rowHash() {
    List<Column> parts = new ArrayList<>();
    for (org.dpstat.schemas.contract.Column column : contract.columns()) {
      parts.add(col(column.name()));
      parts.add(isnull(col(column.name())));
    }
    return xxhash64(parts.toArray(Column[]::new));
  }
}
