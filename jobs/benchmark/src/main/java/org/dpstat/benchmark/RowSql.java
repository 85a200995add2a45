package org.dpstat.benchmark;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Required;
import org.dpstat.schemas.contract.Rule;

/** The reading of one source's cells, composed from its contract. */
final class RowSql {
  private final Contract contract;

  RowSql(Contract contract) {
    this.contract = contract;
  }

  /** The statement that takes the cells out of files. */
  String cells(List<String> files) {
    if (files.isEmpty()) {
      return Template.fill(
          "read/no_row", Map.of("cells", each(c -> "NULL::VARCHAR AS " + c.name())));
    }
    return Template.fill(
        "read/raw_row",
        Map.of(
            "cells", each(c -> "\"" + c.header() + "\" AS " + c.name()),
            "files", files.stream().map(Database::quoted).collect(joining(", ", "[", "]"))));
  }

  /** The statement that makes typed rows of them. */
  String rows(String parquet) {
    Map<String, String> parts = new HashMap<>();
    parts.put("cleaned", each(c -> cleaned(c) + " AS given_" + c.name()));
    parts.put("plain", stepwise(c -> isPlain(c) ? "" : macro(c, "text", "given")));
    parts.put("lengthened", stepwise(c -> isNumber(c) ? macro(c, "long", "text") : ""));
    parts.put(
        "numbered",
        stepwise(
            c ->
                isNumber(c)
                    ? ", digits_of(long_%s) AS digits_%s".formatted(c.name(), c.name())
                    : ""));
    parts.put("typed", each(c -> typed(c) + " AS " + c.name()));
    parts.put("divisions", divisions());
    parts.put(
        "is_faulty", contract.columns().stream().map(this::isFaulty).collect(joining(" OR ")));
    parts.put("faults", each(this::fault));
    parts.put("untangled", new NumberSql(contract).untangled());
    parts.put("filled", filled());
    String place = contract.place() == null ? "NULL::VARCHAR" : "f." + contract.place();
    parts.put("place", place);
    parts.put(
        "finding_outside",
        FindingSql.of(contract.place(), "division_outside", "warning", place, "value_kept"));
    parts.put("finding_nobody", FindingSql.error(null, "names_nobody", "''"));
    parts.putAll(new NumberSql(contract).keys());
    parts.put(
        "values_given",
        contract.columns().stream()
            .map(c -> "(" + c.name() + " IS NOT NULL)::INT")
            .collect(joining(" + ")));
    parts.put("rules", rules());
    parts.put("last", String.valueOf(contract.rules().size()));
    parts.put("findings", findings());
    parts.put("columns", each(Column::name));
    parts.put("parquet", Database.quoted(parquet));
    return Template.fill("read/row", parts);
  }

  /** DuckDB computes an expression as often as it is named: each step is a column of its own. */
  private String stepwise(java.util.function.Function<Column, String> sql) {
    return contract.columns().stream().map(sql).collect(joining());
  }

  private static String macro(Column column, String step, String before) {
    return ", %s_%s(%s_%s) AS %s_%s"
        .formatted(prefix(column), step, before, column.name(), step, column.name());
  }

  private static String prefix(Column column) {
    return column.type().name().toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(Column column) {
    return column.type() == ColumnType.ID || column.type() == ColumnType.CERT;
  }

  private static boolean isPlain(Column column) {
    return switch (column.type()) {
      case ID, CERT, DATE, MONTH, INT, NUMBER, MONEY -> false;
      default -> true;
    };
  }

  private String each(java.util.function.Function<Column, String> sql) {
    return contract.columns().stream().map(sql).collect(joining(",\n    "));
  }

  private static String cleaned(Column column) {
    String macro = column.type() == ColumnType.NAME ? "clean_name" : "clean";
    return macro + "(r." + column.name() + ")";
  }

  private String typed(Column column) {
    String given = "c.given_" + column.name();
    return switch (column.type()) {
      case TEXT, NAME, HOUSEHOLD -> given;
      case CODE -> "code_" + CodeSql.nameOf(column.list()) + "(" + given + ")";
      case CODES -> "codes_" + CodeSql.nameOf(column.list()) + "(" + given + ")";
      case DIVISION ->
          "division_value(%s, code_of_%s.code, word_of_%s.code)"
              .formatted(given, column.name(), column.name());
      case COMPONENTS -> "components_value(compact(" + given + "))";
      case ID, CERT ->
          "%s_value(long_%s, digits_%s)".formatted(prefix(column), column.name(), column.name());
      case YES -> "yes_value(" + given + ")";
      default -> "%s_value(text_%s)".formatted(prefix(column), column.name());
    };
  }

  private String divisions() {
    return contract.columns().stream()
        .filter(c -> c.type() == ColumnType.DIVISION)
        .map(c -> Template.fill("read/division_join", Map.of("column", c.name())))
        .collect(joining());
  }

  private String isFaulty(Column column) {
    String name = column.name();
    String isUnread = "given_" + name + " IS NOT NULL AND " + name + " IS NULL";
    return switch (column.type()) {
      case ID -> isUnread + " OR length(" + name + ") > 18";
      case CERT -> isUnread + " OR length(" + name + ") = 18";
      default -> column.required() == Required.VALUE ? name + " IS NULL" : isUnread;
    };
  }

  private String fault(Column column) {
    return "CASE " + FindingSql.cases(column) + " END";
  }

  private String filled() {
    String replaced =
        contract.columns().stream()
            .filter(c -> c.otherwise() != null || c.fallback() != null)
            .map(
                c ->
                    "coalesce(%s, %s) AS %s"
                        .formatted(
                            c.name(),
                            c.otherwise() == null ? Database.quoted(c.fallback()) : c.otherwise(),
                            c.name()))
            .collect(joining(", "));
    return replaced.isEmpty() ? "" : "REPLACE (" + replaced + ")";
  }

  private String rules() {
    StringBuilder sql = new StringBuilder();
    int at = 0;
    for (Rule rule : contract.rules()) {
      ColumnType type = contract.findColumn(rule.field()).orElseThrow().type();
      String isBroken = "row_state = 'loaded' AND coalesce((" + rule.violated() + "), FALSE)";
      sql.append(
          Template.fill(
              "read/rule",
              Map.of(
                  "before", String.valueOf(at),
                  "at", String.valueOf(++at),
                  "is_broken", isBroken,
                  "field", rule.field(),
                  "value",
                      rule.clears()
                          ? "CASE WHEN NOT (" + isBroken + ") THEN " + rule.field() + " END"
                          : rule.field(),
                  "finding",
                      FindingSql.of(
                          rule.field(),
                          rule.id(),
                          new String[] {
                            "warning",
                            FindingSql.shown(type, rule.field() + "::VARCHAR"),
                            rule.clears() ? "value_cleared" : "value_kept"
                          }))));
    }
    return sql.toString();
  }

  private String findings() {
    List<String> broken = new ArrayList<>();
    for (int i = 1; i <= contract.rules().size(); i++) {
      broken.add("broken_" + i);
    }
    return broken.isEmpty()
        ? "given_findings"
        : "CASE WHEN coalesce(%1$s) IS NULL THEN given_findings ELSE with_those(given_findings, [%1$s]) END"
            .formatted(String.join(", ", broken));
  }

  static Optional<Column> first(Contract contract, ColumnType type) {
    return contract.columns().stream().filter(c -> c.type() == type).findFirst();
  }

  static Stream<Column> columns(Contract contract, ColumnType type) {
    return contract.columns().stream().filter(c -> c.type() == type);
  }
}
