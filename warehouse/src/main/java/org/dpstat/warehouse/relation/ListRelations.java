package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Nature;
import org.dpstat.warehouse.intake.Intake;
import org.dpstat.warehouse.intake.IntakeTable;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.state.Draft;
import org.dpstat.warehouse.state.Engine;

/**
 * The rows that were read, for models to name:
 *
 * <ul>
 *   <li>{@code list_<source>}: rows that count, with the span over which their list speaks and the
 *       person that identity made of them
 *   <li>{@code list_payment}: the same of all sources whose grain is a payment; {@code programme}
 *       is the source
 *   <li>{@code state_list_row}: the same of all lists of persons that tell a state and register
 *       nobody
 *   <li>{@code any_row}: what rows of all sources have in common, whatever became of them
 *   <li>{@code intake}, {@code duplicate_row}, {@code list_profile}: what came of each file
 * </ul>
 */
final class ListRelations implements Relations.Source {
  private static final List<String> PAYMENT =
      List.of(
          "person_key",
          "key_from",
          "delivery_id",
          "row_number",
          "list_place",
          "valid_from",
          "paid_month",
          "first_month",
          "last_month",
          "amount_yuan",
          "payment_kind");
  private static final List<String> COMMON =
      List.of(
          "intake_id",
          "row_number",
          "sheet_row",
          "row_state",
          "person_key",
          "key_from",
          "id_given",
          "contested_key",
          "period_month",
          "findings");
  private static final StructType WHERE_GIVEN =
      StructType.fromDDL(
          "id_number STRING, certificate_number STRING, name STRING, sex STRING, birth_date DATE,"
              + " ethnicity STRING, phone STRING, address STRING, household_number STRING,"
              + " category STRING");

  private final Schemas schemas;
  private final Draft draft;

  ListRelations(Schemas schemas, Draft draft) {
    this.schemas = schemas;
    this.draft = draft;
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return switch (name) {
      case "any_row" -> union(any -> true, this::common).map(draft::once);
      // A row a file: computed once for all that ask what came of them.
      case "intake" -> union(any -> true, this::intake).map(Engine::held);
      case "duplicate_row" -> Optional.of(duplicates(relations.get("intake")));
      case "list_profile" -> Optional.of(profiles(relations.get("intake")));
      case "list_payment" -> union(Contract::isPayment, c -> payments(c, relations));
      case "state_list_row" -> union(ListRelations::isStateOfPersons, c -> state(c, relations));
      default ->
          schemas.contracts().values().stream()
              .filter(contract -> name.equals("list_" + contract.tableName()))
              .map(contract -> draft.once(counting(contract, relations)))
              .findFirst();
    };
  }

  private Dataset<Row> counting(Contract contract, Relations relations) {
    Dataset<Row> spans =
        relations
            .get("list_in_force")
            .where(col("source").equalTo(contract.id()))
            .selectExpr(
                "intake_id",
                "county_code AS list_place",
                "delivery_id",
                "delivery_order",
                "valid_from",
                "valid_to");
    Dataset<Row> rows =
        draft
            .read(Intake.rowTable(contract))
            .where(col("row_state").equalTo("loaded"))
            .join(broadcast(spans), new String[] {"intake_id", "list_place"})
            .join(
                broadcast(duplicates(contract, relations).select("intake_id", "row_number")),
                new String[] {"intake_id", "row_number"},
                "left_anti");
    Dataset<Row> linked = contract.isAboutPersons() ? linked(contract, rows, relations) : rows;
    return contract.nature() == Nature.EVENT ? eachOnce(contract, linked) : linked;
  }

  /** Rows with the person, and the number, that identity made of them. */
  private static Dataset<Row> linked(Contract contract, Dataset<Row> rows, Relations relations) {
    Dataset<Row> links =
        relations
            .get("person_link")
            .selectExpr(
                "intake_id",
                "row_number",
                "person_key AS linked_key",
                "method AS linked_by",
                "id_number AS linked_number");
    Map<String, Column> settled = new HashMap<>();
    settled.put("person_key", expr("coalesce(linked_key, person_key)"));
    settled.put("key_from", expr("coalesce(linked_by, key_from)"));
    contract
        .findColumn("id_number")
        .ifPresent(
            id -> settled.put(id.name(), expr("if(linked_key IS NULL, id_number, linked_number)")));
    return rows.join(broadcast(links), new String[] {"intake_id", "row_number"}, "left")
        .withColumns(settled)
        .drop("linked_key", "linked_by", "linked_number");
  }

  /**
   * An event that stands in two deliveries counts once, from the first of them. Of nobody known,
   * two broken numbers are two people.
   */
  private static Dataset<Row> eachOnce(Contract contract, Dataset<Row> events) {
    Column numberOfNobody = expr("if(person_key IS NULL, id_given, NULL)");
    WindowSpec equal =
        Window.partitionBy(
                col("person_key"), col("row_hash"), numberOfNobody, monthOfItsList(contract))
            .orderBy("delivery_order", "row_number");
    return events
        .withColumn("occurrence", row_number().over(equal))
        .where(col("occurrence").equalTo(1))
        .drop("occurrence");
  }

  /** A finding without its day is of its list's month: in the next list it is another. */
  private static Column monthOfItsList(Contract contract) {
    return contract.isFinding()
        ? when(col(contract.happenedOn()).isNull(), col("period_month"))
        : lit(null);
  }

  private static Dataset<Row> payments(Contract contract, Relations relations) {
    return relations
        .get("list_" + contract.tableName())
        .select(PAYMENT.stream().map(name -> col(name)).toArray(Column[]::new))
        .withColumn("programme", lit(contract.id()));
  }

  private static boolean isStateOfPersons(Contract contract) {
    return contract.nature() == Nature.STATE && contract.isAboutPersons() && !contract.registers();
  }

  private static Dataset<Row> state(Contract contract, Relations relations) {
    return relations
        .get("list_" + contract.tableName())
        .select("list_place", "person_key", "valid_from", "valid_to")
        .withColumn("source", lit(contract.id()));
  }

  private Dataset<Row> common(Contract contract) {
    Column[] columns =
        Stream.of(
                COMMON.stream().map(name -> col(name)),
                Arrays.stream(WHERE_GIVEN.fields()).map(field -> givenOrNull(contract, field)),
                Stream.of(place(contract).as("place")))
            .flatMap(Function.identity())
            .toArray(Column[]::new);
    return draft
        .read(Intake.rowTable(contract))
        .select(columns)
        .withColumn("source", lit(contract.id()))
        .withColumn("is_about_person", lit(contract.isAboutPersons()))
        .withColumn("registers", lit(contract.registers()));
  }

  private static Column place(Contract contract) {
    Column listed = col("list_place");
    return contract.place() == null ? listed : coalesce(col(contract.place()), listed);
  }

  private static Column givenOrNull(Contract contract, StructField field) {
    Column given = contract.findColumn(field.name()).isPresent() ? col(field.name()) : lit(null);
    return given.cast(field.dataType()).as(field.name());
  }

  private Dataset<Row> intake(Contract contract) {
    return draft.read(IntakeTable.of(contract));
  }

  private static Dataset<Row> duplicates(Contract contract, Relations relations) {
    return duplicates(relations.get("intake").where(col("source").equalTo(contract.id())));
  }

  private static Dataset<Row> duplicates(Dataset<Row> intake) {
    return intake.select(col("intake_id"), expr("inline(duplicates)"));
  }

  private Dataset<Row> profiles(Dataset<Row> intake) {
    Object[] sources =
        schemas.contracts().values().stream()
            .filter(Contract::reachesCounties)
            .map(Contract::id)
            .toArray();
    return intake
        .where(col("source").isin(sources))
        .select(col("intake_id"), expr("inline(profile)"));
  }

  /** Of the sources that ever delivered: a plan with the others takes longer to make. */
  private Optional<Dataset<Row>> union(
      Predicate<Contract> isMeant, Function<Contract, Dataset<Row>> rowsOf) {
    List<Contract> meant = schemas.contracts().values().stream().filter(isMeant).toList();
    List<Contract> delivered = meant.stream().filter(this::hasDelivered).toList();
    return (delivered.isEmpty() ? meant : delivered)
        .stream().map(rowsOf).reduce(Dataset::unionByName);
  }

  private boolean hasDelivered(Contract contract) {
    return draft.holds(IntakeTable.of(contract));
  }
}
