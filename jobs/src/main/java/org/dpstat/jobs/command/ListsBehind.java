package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.dpstat.jobs.command.Explanation.Delivered;
import org.dpstat.jobs.command.Explanation.Lists;
import org.dpstat.jobs.command.Explanation.Missing;
import org.dpstat.jobs.command.Explanation.Rows;
import org.dpstat.schemas.contract.Contract;

/** Finds the lists that speak for a division at the day of the state, and those that should. */
final class ListsBehind {
  private static final Comparator<Row> LATEST_FIRST =
      Comparator.comparing((Row row) -> row.<LocalDate>getAs("valid_from"))
          .thenComparing(row -> row.<Integer>getAs("delivery_order"))
          .reversed();

  private final Answers answers;
  private final FigurePlace place;
  private final LocalDate asOf;
  private final boolean isEnglish;

  ListsBehind(Answers answers, FigurePlace place, LocalDate asOf, boolean isEnglish) {
    this.answers = answers;
    this.place = place;
    this.asOf = asOf;
    this.isEnglish = isEnglish;
  }

  /**
   * The lists of some sources.
   *
   * @param sources with the columns that each of them tells
   */
  List<Lists> of(Map<Contract, List<String>> sources) {
    Map<String, List<Row>> inForce = bySource(inForce(sources.keySet().stream().toList()));
    Map<String, List<Row>> missing = bySource(missing(sources.keySet().stream().toList()));
    List<Lists> lists = new ArrayList<>();
    sources.forEach(
        (source, tells) ->
            lists.add(
                lists(
                    source,
                    tells,
                    inForce.getOrDefault(source.id(), List.of()),
                    missing.getOrDefault(source.id(), List.of()))));
    return lists;
  }

  private static Map<String, List<Row>> bySource(List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.getAs("source")));
  }

  private List<Row> inForce(List<Contract> sources) {
    Column isPeoples =
        isOf(sources.stream().filter(Contract::reachesCounties), Contract::id)
            .and(col("county_code").isin(place.placesOfPeople().toArray()));
    Column isDivisions =
        isOf(sources.stream().filter(c -> !c.reachesCounties()), Contract::id)
            .and(col("county_code").isin(place.ownPlaces().toArray()));
    return answers
        .query(Answers.statement("explain/lists.sql"))
        .where(isPeoples.or(isDivisions))
        .where(col("valid_from").leq(asOf))
        .where(col("valid_to").isNull().or(col("valid_to").geq(asOf)))
        .collectAsList()
        .stream()
        .sorted(LATEST_FIRST)
        .toList();
  }

  private List<Row> missing(List<Contract> sources) {
    return answers
        .query("SELECT * FROM missing_delivery")
        .where(isOf(sources.stream(), Contract::id))
        .where(col("county_code").isin(place.counties().toArray()))
        .collectAsList();
  }

  private static Column isOf(Stream<Contract> sources, Function<Contract, String> id) {
    return col("source").isin(sources.map(id).toArray());
  }

  private Lists lists(Contract source, List<String> tells, List<Row> inForce, List<Row> missing) {
    Map<String, Delivered> delivered = new LinkedHashMap<>();
    inForce.forEach(row -> delivered.putIfAbsent(row.getAs("delivery_id"), delivered(row)));
    return new Lists(
        source.id(),
        isEnglish ? source.labelEn() : source.label(),
        tells,
        (int) inForce.stream().map(row -> row.getAs("county_code")).distinct().count(),
        source.reachesCounties() ? place.placesOfPeople().size() : 1,
        delivered.size(),
        delivered.values().stream().findFirst().map(Delivered::period).orElse(null),
        delivered.values().stream().map(Delivered::rows).reduce(Rows.NONE, Rows::plus),
        place.isAboveCounties() && source.reachesCounties()
            ? List.of()
            : List.copyOf(delivered.values()),
        missing.stream().map(this::missing).sorted(Comparator.comparing(Missing::county)).toList());
  }

  private static Delivered delivered(Row row) {
    return new Delivered(
        row.getAs("period"),
        row.getAs("label"),
        row.getAs("file_name"),
        row.getAs("delivery_id"),
        new Rows(
            row.<Integer>getAs("rows_read"),
            row.<Integer>getAs("rows_loaded"),
            row.<Integer>getAs("rows_duplicate"),
            row.<Integer>getAs("rows_rejected")),
        row.getAs("division_code"));
  }

  private Missing missing(Row row) {
    return new Missing(
        row.getAs("county_code"),
        row.getAs("county_name"),
        row.getAs("last_period"),
        row.getAs(isEnglish ? "message_en" : "message_zh"));
  }
}
