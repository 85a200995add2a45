package org.dpstat.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;

/** Files to typed rows with findings, a source at a time. */
final class Reading {
  private final Database database;
  private final Schemas schemas;
  private final SchemaTables tables;
  private final Path output;

  Reading(Database database, Schemas schemas, SchemaTables tables, Path output) {
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.output = output;
  }

  void run(Path inbox) throws IOException, SQLException {
    database.run(Template.read("read/function"));
    tables.fill(database);
    database.fill(
        "found_file",
        "path VARCHAR, source VARCHAR, name VARCHAR, sha256 VARCHAR, headers VARCHAR[]",
        InboxFiles.in(inbox));
    database.run(Template.read("read/file"));
    Set<String> delivered = new TreeSet<>();
    database
        .rows("SELECT DISTINCT division FROM file WHERE is_readable")
        .forEach(row -> delivered.add(row.get(0)));
    tables.fill(database, delivered);
    database.run(Template.read("read/delivery"));
    for (var list : schemas.codeLists().values()) {
      database.run(CodeSql.of(list));
    }
    for (Contract contract : schemas.contracts().values()) {
      read(contract);
    }
    new AnyRowSql(schemas.contracts().values()).create(database);
    database.run("DROP TABLE raw_row");
    database.run(Template.read("read/intake"));
  }

  private void read(Contract contract) throws SQLException {
    List<String> files =
        database
            .rows(
                "SELECT path FROM delivery WHERE state IN ('loaded', 'superseded') AND source = "
                    + Database.quoted(contract.id())
                    + " ORDER BY delivery_order")
            .stream()
            .map(row -> row.get(0))
            .toList();
    RowSql sql = new RowSql(contract);
    String table = "row_" + contract.tableName();
    String parquet = output.resolve(table + ".parquet").toString();
    database.run(sql.cells(files));
    database.run(sql.rows(parquet));
    database.run("CREATE VIEW " + table + " AS FROM " + Database.quoted(parquet));
    database.run(Template.fill("read/duplicate", duplicates(contract)));
  }

  private static Map<String, String> duplicates(Contract contract) {
    SurvivorSql survivor = new SurvivorSql(contract);
    boolean isOfPerson = contract.key().contains(Contract.PERSON);
    boolean isOfHousehold = contract.key().contains(Contract.HOUSEHOLD);
    Map<String, String> parts = new HashMap<>();
    parts.put("table", contract.tableName());
    parts.put("has_key", contract.key().isEmpty() ? "FALSE" : survivor.hasKey());
    parts.put(
        "only_name",
        isOfPerson
            ? ", coalesce(name, min(name) OVER (PARTITION BY intake_id, %s)) AS only_name"
                .formatted(survivor.key())
            : "");
    parts.put("key", survivor.key() + (isOfPerson ? ", only_name" : ""));
    parts.put("order", survivor.order());
    parts.put(
        "rule",
        isOfPerson ? "duplicate_person" : isOfHousehold ? "duplicate_household" : "duplicate_key");
    return parts;
  }
}
