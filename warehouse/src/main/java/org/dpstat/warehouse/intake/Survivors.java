package org.dpstat.warehouse.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Column;
import org.dpstat.schemas.contract.Contract;

/** Which of several rows about the same speaks, by the contract. */
public final class Survivors {
  private static final String NULLS_LAST = " NULLS LAST";
  private static final String DESC = " DESC";

  private Survivors() {}

  /** Columns that rows about the same share. */
  public static List<Column> key(Contract contract) {
    return contract.key().stream()
        .map(part -> col(part.equals("person") ? "person_key" : part))
        .toList();
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
