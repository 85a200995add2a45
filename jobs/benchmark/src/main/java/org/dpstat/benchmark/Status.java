package org.dpstat.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Nature;
import org.dpstat.schemas.household.HouseholdType;

/** Who belongs to the population at the day, and what lists, surveys and policies say of them. */
final class Status {
  /** Of a row of nobody known what it says of them, of others nothing more. */
  private static final String STRANGER =
      "if(person_key IS NULL, nullif(concat_ws(' ', name, id_given), ''), '')";

  private final TableSql tables;
  private final Database database;
  private final Schemas schemas;
  private final LocalDate asOf;
  private final Path output;

  Status(Database database, Schemas schemas, LocalDate asOf, Path output) {
    this.tables = new TableSql(schemas);
    this.database = database;
    this.schemas = schemas;
    this.asOf = asOf;
    this.output = output;
  }

  void run() throws SQLException {
    database.run("CREATE MACRO as_of() AS DATE '" + asOf + "'");
    createPayments();
    for (Contract contract : schemas.contracts().values()) {
      database.run(rowsAt(contract));
    }
    for (String table :
        List.of(
            "certificate_at",
            "survey_latest",
            "survey_answer",
            "dead_person",
            "population",
            "county_evidence",
            "lead_answer",
            "exemption")) {
      database.run(tables.of("status", table));
    }
    FactSql facts = new FactSql(schemas);
    database.run(facts.listFacts());
    database.run(facts.personFacts());
    String parquet = Database.quoted(output.resolve("person_status.parquet").toString());
    String judgements = new PolicySql(YearMonth.from(asOf)).judgements(schemas);
    database.run(
        Template.fill(
            "status/person_status", Map.of("judgements", judgements, "parquet", parquet)));
    database.run("CREATE VIEW person_status AS FROM " + parquet);
    createHouseholds();
  }

  private String householdTypes(Function<HouseholdType, String> item) {
    return schemas.householdTypes().stream().map(item).collect(Collectors.joining(", "));
  }

  private void createHouseholds() throws SQLException {
    for (String table : List.of("household_income", "household_work", "household_known")) {
      database.run(tables.of("status", table));
    }
    String parquet = Database.quoted(output.resolve("household_status.parquet").toString());
    String types =
        householdTypes(type -> "CASE WHEN " + type.holds() + " THEN '" + type.id() + "' END");
    String columns = householdTypes(type -> type.holds() + " AS " + type.column());
    database.run(
        Template.fill(
            "status/household_status",
            Map.of("types", types, "columns", columns, "parquet", parquet)));
    database.run("CREATE VIEW household_status AS FROM " + parquet);
  }

  /** Rows of events are costly to tell apart: payments are looked at twice, and kept narrow. */
  private void createPayments() throws SQLException {
    database.run(
        "CREATE TABLE list_payment AS "
            + schemas.contracts().values().stream()
                .filter(Contract::isPayment)
                .map(c -> Template.fill("status/payment", names(c)))
                .collect(Collectors.joining(" UNION ALL ")));
    database.run(Template.read("status/payment_month"));
    database.run(Template.read("status/payee"));
  }

  private static Map<String, String> names(Contract contract) {
    return Map.of("source", contract.id(), "table", contract.tableName());
  }

  private static String rowsAt(Contract contract) {
    if (contract.isPayment()) {
      return Template.fill("status/at_payment", names(contract));
    }
    String day = contract.happenedOn();
    boolean isState = contract.nature() == Nature.STATE;
    return Template.fill(
        "status/at_row",
        Map.of(
            "table",
            contract.tableName(),
            "has_happened",
            day == null ? "TRUE" : "coalesce(" + day + " <= as_of(), TRUE)",
            "speaks",
            isState ? " AND valid_to >= as_of()" + ofLatestYear(contract) : "",
            "survivors",
            survivors(contract)));
  }

  private static String ofLatestYear(Contract contract) {
    String year = contract.ofYear();
    if (year == null) {
      return "";
    }
    String lists =
        Stream.concat(Stream.of("list_place"), contract.kinds().stream())
            .collect(Collectors.joining(", "));
    return Template.fill(
        "status/of_latest_year",
        Map.of("table", contract.tableName(), "year", year, "lists", lists));
  }

  private static String ended(Contract contract) {
    return contract.inForce().stream()
        .map(holds -> "NOT coalesce(" + holds + ", FALSE), ")
        .collect(Collectors.joining());
  }

  private static String survivors(Contract contract) {
    if (contract.key().isEmpty()) {
      return "";
    }
    SurvivorSql survivor = new SurvivorSql(contract);
    String likely =
        contract.isAboutPersons() ? "coalesce(key_from = 'probabilistic', FALSE), " : "";
    return switch (contract.nature()) {
      case STATE ->
          survivors(
              survivor.key(),
              survivor.hasKey(),
              likely + survivor.order() + ended(contract) + "period_month DESC, list_place, ");
      case SPELL ->
          survivors(
              survivor.key() + ", " + STRANGER,
              STRANGER + " IS NOT NULL",
              "valid_from DESC, " + likely);
      case EVENT, YEARLY -> "";
    };
  }

  private static String survivors(String key, String hasKey, String order) {
    return Template.fill("status/survivors", Map.of("has_key", hasKey, "key", key, "order", order));
  }
}
