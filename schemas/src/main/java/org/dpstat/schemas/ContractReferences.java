package org.dpstat.schemas;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Rule;

/** Checks that what a contract names is among its columns, and among the code lists. */
final class ContractReferences {
  private static final Set<ColumnType> WATCHED =
      EnumSet.of(ColumnType.CODE, ColumnType.YES, ColumnType.MONEY, ColumnType.NUMBER);

  /** Columns by which payments of all sources are counted alike. */
  private static final Map<String, ColumnType> OF_PAYMENTS =
      Map.of(
          "amount_yuan", ColumnType.MONEY,
          "paid_month", ColumnType.MONTH,
          "first_month", ColumnType.MONTH,
          "last_month", ColumnType.MONTH,
          "payment_kind", ColumnType.CODE);

  private final Schemas schemas;
  private final Contract contract;
  private final SchemaFile file;

  private ContractReferences(Schemas schemas, Contract contract, SchemaFile file) {
    this.schemas = schemas;
    this.contract = contract;
    this.file = file;
  }

  static void check(Schemas schemas, Contract contract, SchemaFile file) {
    ContractReferences references = new ContractReferences(schemas, contract, file);
    references.checkColumns();
    references.checkKey();
    references.checkFields();
    if (contract.isPayment()) {
      references.checkPayments();
    }
  }

  private void checkColumns() {
    file.requireOnce("name", contract.columns().stream().map(Column::name).toList());
    for (Column column : contract.columns()) {
      String list = column.list();
      file.require(
          list == null || schemas.codeLists().containsKey(list),
          "list: " + list,
          "no code list " + list + " in code-lists/");
      if (column.otherwise() != null) {
        requireLike(column);
      }
      if (column.fallback() != null) {
        requireDefault(column);
      }
    }
  }

  private void requireLike(Column column) {
    Optional<Column> other = contract.findColumn(column.otherwise());
    file.require(
        other.filter(o -> o.type() == column.type()).isPresent(),
        "otherwise: " + column.otherwise(),
        "no column " + column.otherwise() + " of the type of " + column.name());
  }

  /** A default stands for the value, and not for a cell that is still to be read. */
  private void requireDefault(Column column) {
    String at = "default: " + column.fallback();
    switch (column.type()) {
      case TEXT -> {}
      case CODE ->
          file.require(
              schemas.hasCode(column.list(), column.fallback()),
              at,
              "no code " + column.fallback() + " in code list " + column.list());
      default -> file.require(false, at, "only a column of type text or code has a default");
    }
  }

  private void checkKey() {
    for (String key : contract.key()) {
      file.require(holdsKey(contract, key), "key:", "no column " + key);
    }
    file.require(
        !contract.key().contains(Contract.PERSON) || has(ColumnType.NAME),
        "key:",
        "a key of persons needs a column of type name: one number under two names is two");
  }

  /** Without a household's number a list would be keyed by persons, without a word. */
  static boolean holdsKey(Contract contract, String key) {
    return switch (key) {
      case Contract.PERSON -> contract.isAboutPersons();
      case Contract.HOUSEHOLD ->
          contract.columns().stream().anyMatch(c -> c.type() == ColumnType.HOUSEHOLD);
      default -> contract.findColumn(key).isPresent();
    };
  }

  private boolean has(ColumnType type) {
    return contract.columns().stream().anyMatch(c -> c.type() == type);
  }

  private void checkFields() {
    requireColumn(contract.place(), "place: ");
    requireColumn(contract.happenedOn(), "happened_on: ");
    requireColumn(contract.ofYear(), "of_year: ");
    file.requireOnce("id", contract.rules().stream().map(Rule::id).toList());
    contract.rules().forEach(rule -> requireColumn(rule.field(), "field: "));
    for (String name : contract.watch()) {
      file.require(
          contract.findColumn(name).filter(c -> WATCHED.contains(c.type())).isPresent(),
          "watch:",
          "no column " + name + " of one of the types " + WATCHED);
    }
  }

  private void requireColumn(String name, String key) {
    boolean isThere = name == null || contract.findColumn(name).isPresent();
    file.require(isThere, key + name, "no column " + name);
  }

  private void checkPayments() {
    String at = "grain: " + contract.grain();
    file.require(
        contract.isAboutPersons(), at, "payments need a column of type id: to whom they went");
    OF_PAYMENTS.forEach(
        (name, type) ->
            file.require(
                contract.findColumn(name).filter(c -> c.type() == type).isPresent(),
                at,
                "payments need a column " + name + " of type " + YamlFiles.word(type)));
  }
}
