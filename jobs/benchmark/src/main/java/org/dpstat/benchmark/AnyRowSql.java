package org.dpstat.benchmark;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dpstat.schemas.contract.Contract;

/** What the rows of all sources have in common, as one view each. */
final class AnyRowSql {
  private static final List<String> GIVEN =
      List.of(
          "id_number",
          "certificate_number",
          "name",
          "sex",
          "birth_date",
          "ethnicity",
          "phone",
          "household_number",
          "category",
          "address");

  private final Collection<Contract> contracts;

  AnyRowSql(Collection<Contract> contracts) {
    this.contracts = contracts;
  }

  void create(Database database) throws SQLException {
    database.run("CREATE VIEW any_row AS " + union("read/any_row"));
    database.run("CREATE VIEW duplicate_row AS " + union("read/any_duplicate"));
  }

  private String union(String template) {
    return contracts.stream()
        .map(c -> Template.fill(template, parts(c)))
        .collect(Collectors.joining(" UNION ALL BY NAME "));
  }

  private static Map<String, String> parts(Contract contract) {
    String given =
        GIVEN.stream()
            .map(name -> ", " + givenOrNull(contract, name))
            .collect(Collectors.joining());
    return Map.of(
        "source", Database.quoted(contract.id()),
        "table", contract.tableName(),
        "is_about_person", String.valueOf(contract.isAboutPersons()),
        "registers", String.valueOf(contract.registers()),
        "place",
            contract.place() == null
                ? "list_place"
                : "coalesce(" + contract.place() + ", list_place)",
        "given", given);
  }

  private static String givenOrNull(Contract contract, String name) {
    String type = name.equals("birth_date") ? "DATE" : "VARCHAR";
    return contract.findColumn(name).isPresent() ? name : "NULL::" + type + " AS " + name;
  }
}
