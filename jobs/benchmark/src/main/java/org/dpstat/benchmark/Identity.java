package org.dpstat.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Nature;

/** Whose list speaks when, and who each row is. */
final class Identity {
  private static final List<String> TABLES =
      List.of(
          "list_in_force",
          "counting_row",
          "unsure_row",
          "known_name",
          "contested_name",
          "namesake",
          "person_link",
          "person_record",
          "person",
          "data_issue");

  private final Database database;
  private final Schemas schemas;
  private final Path output;

  Identity(Database database, Schemas schemas, Path output) {
    this.database = database;
    this.schemas = schemas;
    this.output = output;
  }

  void run() throws SQLException {
    String namingOnce =
        schemas.contracts().values().stream()
            .filter(Contract::namesOnce)
            .map(contract -> Database.quoted(contract.id()))
            .collect(Collectors.joining(", "));
    for (String table : TABLES) {
      String parquet = Database.quoted(output.resolve(table + ".parquet").toString());
      database.run(
          Template.fill(
              "identity/" + table, Map.of("parquet", parquet, "naming_once", namingOnce)));
    }
    for (Contract contract : schemas.contracts().values()) {
      database.run(
          Template.fill(
              "identity/listed_row",
              Map.of(
                  "table",
                  contract.tableName(),
                  "each_once",
                  contract.nature() == Nature.EVENT ? eachOnce(contract) : "")));
    }
  }

  /** A finding without its day is of its list's month: in the next list it is another. */
  private static String eachOnce(Contract contract) {
    String monthOfItsList =
        contract.isFinding()
            ? "CASE WHEN r." + contract.happenedOn() + " IS NULL THEN r.period_month END"
            : "NULL";
    return Template.fill("identity/each_once", Map.of("month_of_its_list", monthOfItsList));
  }
}
