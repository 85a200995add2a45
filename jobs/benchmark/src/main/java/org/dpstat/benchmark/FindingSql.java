package org.dpstat.benchmark;

import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Required;

/** Findings as SQL. */
final class FindingSql {
  private FindingSql() {}

  /** What is wrong with a cell, as branches of a CASE. */
  static String cases(Column column) {
    String name = column.name();
    String given = "given_" + name;
    boolean isNeeded = column.required() == Required.VALUE;
    String shown =
        column.type() == ColumnType.ID || column.type() == ColumnType.CERT
            ? "masked_id(" + given + ")"
            : shown(column.type(), given);
    String rule = rule(column);
    StringBuilder cases = new StringBuilder();
    if (column.type() == ColumnType.ID) {
      cases
          .append(
              "WHEN length(%1$s) > 18 AND NOT is_valid_id(left(%1$s, 18)) THEN ".formatted(name))
          .append(of(name, "id_check_digit", "warning", shown, "value_cleared"))
          .append(" WHEN length(" + name + ") > 18 THEN ")
          .append(of(name, "cert_in_id_column", "warning", shown, "value_repaired"));
    }
    if (column.type() == ColumnType.CERT) {
      cases
          .append("WHEN length(" + name + ") = 18 THEN ")
          .append(of(name, "id_in_cert_column", "warning", shown, "value_repaired"));
    }
    cases.append(
        " WHEN %s IS NOT NULL AND %s IS NULL AND NOT is_nothing(%s) THEN "
            .formatted(given, name, given));
    cases.append(
        "struct_pack(field := %s, rule_id := %s, severity := %s, value_shown := %s, action := %s)"
            .formatted(
                Database.quoted(name),
                rule,
                isNeeded ? "'error'" : "'warning'",
                shown,
                isNeeded ? "'row_rejected'" : "'value_cleared'"));
    if (isNeeded) {
      cases.append(" WHEN " + name + " IS NULL THEN ").append(error(name, "value_missing", "''"));
    }
    return cases.toString();
  }

  private static String rule(Column column) {
    return switch (column.type()) {
      case ID -> "id_fault(long_" + column.name() + ")";
      case CERT -> "cert_fault(long_" + column.name() + ")";
      case CODE, CODES -> "'code_unknown'";
      case YES -> "'yes_no_invalid'";
      case INT, NUMBER -> "'number_invalid'";
      case MONEY -> "'money_invalid'";
      case DATE -> "'date_invalid'";
      case MONTH -> "'month_invalid'";
      case DIVISION -> "'division_unknown'";
      case COMPONENTS -> "'components_invalid'";
      default -> "'value_missing'";
    };
  }

  /** Numbers, names and free text are not shown. */
  static String shown(ColumnType type, String value) {
    return switch (type) {
      case ID, CERT, NAME, TEXT, HOUSEHOLD -> "'***'";
      default -> value;
    };
  }

  static String error(String field, String rule, String shown) {
    return of(field, rule, "error", shown, "row_rejected");
  }

  static String of(String field, String rule, String... rest) {
    return "struct_pack(field := %s, rule_id := '%s', severity := '%s', value_shown := %s, action := '%s')"
        .formatted(
            field == null ? "NULL::VARCHAR" : Database.quoted(field),
            rule,
            rest[0],
            rest[1],
            rest[2]);
  }
}
