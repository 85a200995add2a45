package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.intake.Survivors;
import org.dpstat.warehouse.model.Relations;

/**
 * {@code at_<source>}: the rows of a source that count at the as-of date, with {@code as_of},
 * {@code as_of_month} and {@code reference_year}.
 *
 * <ul>
 *   <li>of a state list the rows that speak, where they are of a year those of its latest, of each
 *       key the survivor; rows of nobody all stay
 *   <li>of a spell the last delivery's version
 *   <li>of events and yearly collections all rows of the past
 *   <li>of payments one row a person and county that paid, with the net amount of its latest month:
 *       what one county recovers takes nothing from what another pays
 * </ul>
 */
final class RowsAtRelation implements Relations.Source {
  static final String PREFIX = "at_";

  private final Schemas schemas;
  private final LocalDate asOf;

  RowsAtRelation(Schemas schemas, LocalDate asOf) {
    this.schemas = schemas;
    this.asOf = asOf;
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return schemas.contracts().values().stream()
        .filter(contract -> name.equals(nameOf(contract)))
        .map(contract -> dated(rowsAt(contract, relations), asOf))
        .findFirst();
  }

  static String nameOf(Contract contract) {
    return PREFIX + contract.tableName();
  }

  /** Rows with the day that conditions of the schemas may name. */
  static Dataset<Row> dated(Dataset<Row> rows, LocalDate asOf) {
    return rows.withColumn("as_of", lit(asOf))
        .withColumn("as_of_month", lit(asOf.getYear() * 100 + asOf.getMonthValue()))
        .withColumn("reference_year", lit(asOf.getYear()));
  }

  private Dataset<Row> rowsAt(Contract contract, Relations relations) {
    if (contract.isPayment()) {
      return relations
          .get("payee")
          .where(col("programme").equalTo(contract.id()))
          .select(
              col("person_key"),
              col("list_place"),
              col("net_yuan"),
              expr("make_date(latest_month DIV 100, latest_month % 100, 1)").as("valid_from"));
    }
    Dataset<Row> rows =
        relations
            .get("list_" + contract.tableName())
            .where(col("valid_from").leq(lit(asOf)))
            .where(hasHappened(contract));
    return switch (contract.nature()) {
      case STATE ->
          survivors(
              Survivors.key(contract),
              Survivors.hasKey(contract),
              ofLatestYear(
                  contract,
                  rows.where(col("valid_to").geq(lit(asOf))),
                  lit(asOf.getYear()),
                  "list_place"),
              Stream.of(
                      List.of(likely(contract)),
                      Survivors.order(contract),
                      haveEnded(contract),
                      List.of(col("period_month").desc(), col("list_place")))
                  .flatMap(List::stream));
      case SPELL -> versions(contract, rows);
      case EVENT, YEARLY -> rows;
    };
  }

  /**
   * Of each spell the last version. Of nobody known, two names or broken numbers are two people.
   */
  private static Dataset<Row> versions(Contract contract, Dataset<Row> rows) {
    Column stranger =
        expr("if(person_key IS NULL, nullif(concat_ws(' ', name, id_given), ''), '')");
    List<Column> key = new ArrayList<>(Survivors.key(contract));
    key.add(stranger);
    Stream<Column> order = Stream.of(col("valid_from").desc(), likely(contract));
    return survivors(key, stranger.isNotNull(), rows, order);
  }

  /**
   * Until a list tells of a new year, what it tells of the last one holds; one that tells of years
   * to come alone holds by the first of them.
   */
  static Dataset<Row> ofLatestYear(
      Contract contract, Dataset<Row> rows, Column thisYear, String... list) {
    String year = contract.ofYear();
    if (year == null) {
      return rows;
    }
    List<String> lists = Stream.concat(Stream.of(list), contract.kinds().stream()).toList();
    Column past = when(col(year).leq(thisYear), col(year));
    Dataset<Row> latest =
        rows.groupBy(lists.stream().map(name -> col(name)).toArray(Column[]::new))
            .agg(coalesce(max(past), min(year)).as(year));
    String[] listsAndYear = Stream.concat(lists.stream(), Stream.of(year)).toArray(String[]::new);
    return rows.join(broadcast(latest), listsAndYear, "left_semi");
  }

  private Column hasHappened(Contract contract) {
    if (contract.happenedOn() == null) {
      return lit(true);
    }
    Column day = col(contract.happenedOn());
    return day.isNull().or(day.leq(lit(asOf)));
  }

  /** Who stands on a list by a number goes before who may be that person. */
  private static Column likely(Contract contract) {
    return contract.isAboutPersons()
        ? expr("coalesce(key_from = 'probabilistic', false)")
        : lit(false);
  }

  /** An entry that has ended does not hide the list of the county that somebody moved to. */
  private static List<Column> haveEnded(Contract contract) {
    return contract.inForce().stream()
        .map(holds -> not(coalesce(expr(holds), lit(false))))
        .toList();
  }

  /** Of the rows of one key the first in an order, then that of the last delivery. */
  private static Dataset<Row> survivors(
      List<Column> key, Column hasKey, Dataset<Row> rows, Stream<Column> order) {
    if (key.isEmpty()) {
      return rows;
    }
    Stream<Column> last = Stream.of(col("delivery_order").desc(), col("row_number").desc());
    Column[] best = Stream.concat(order, last).toArray(Column[]::new);
    WindowSpec window = Window.partitionBy(key.toArray(Column[]::new)).orderBy(best);
    return rows.withColumn("choice", row_number().over(window))
        .where(col("choice").equalTo(1).or(not(hasKey)))
        .drop("choice");
  }
}
