package org.dpstat.warehouse.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Required;

/** Which of several rows about the same speaks, by the contract. */
public final class Survivors {
  private static final String NULLS_LAST = " NULLS LAST";
  private static final String DESC = " DESC";

  private Survivors() {}

  /** Columns that rows about the same share. */
  public static List<Column> key(Contract contract) {
    return contract.key().stream().map(Survivors::part).toList();
  }

  /**
   * Whether a row has what the key needs. A column that may be empty is the same in all rows where
   * it is.
   */
  public static Column hasKey(Contract contract) {
    return contract.key().stream()
        .filter(part -> contract.findColumn(part).stream().allMatch(Survivors::isGiven))
        .map(part -> part(part).isNotNull())
        .reduce(lit(true), Column::and);
  }

  private static boolean isGiven(org.dpstat.schemas.contract.Column column) {
    return column.required() == Required.VALUE;
  }

  private static Column part(String part) {
    return switch (part) {
      case Contract.PERSON -> col("person_key");
      case Contract.HOUSEHOLD -> coalesce(col("household_key"), col("person_key"));
      default -> col(part);
    };
  }

  /** The contract's order, best row first; rows that are equal in it are left to the caller. */
  public static List<Column> order(Contract contract) {
    return contract.survivor().stream().map(Survivors::term).toList();
  }

  private static Column term(String text) {
    String plain =
        text.endsWith(NULLS_LAST) ? text.substring(0, text.length() - NULLS_LAST.length()) : text;
    return plain.endsWith(DESC)
        ? expr(plain.substring(0, plain.length() - DESC.length())).desc_nulls_last()
        : expr(plain).asc_nulls_last();
  }
}
