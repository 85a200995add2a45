package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;

/** On which lists the leads of a programme rest in each county: those of its indicator. */
final class LeadLists {
  private static final int FILES_TO_NAME = 3;

  private final Described described;
  private final LeadText text;
  private final Map<String, List<Row>> byCounty;

  /**
   * Lists of one source.
   *
   * @param period the latest, null where there is no list
   * @param files names of the latest of them
   */
  record Told(String label, String period, String files) {}

  LeadLists(Answers answers, Described described, LeadText text, LocalDate asOf) {
    this.described = described;
    this.text = text;
    this.byCounty =
        answers
            .query(Answers.statement("explain/lists.sql"))
            .where(col("valid_from").leq(asOf))
            .where(col("valid_to").isNull().or(col("valid_to").geq(asOf)))
            .collectAsList()
            .stream()
            .collect(Collectors.groupingBy(row -> row.getAs("county_code")));
  }

  /** Lists in force for a county, by source. */
  List<Told> of(Lead.Group group, Wording wording) {
    Map<String, List<Row>> bySource =
        byCounty.getOrDefault(group.countyCode(), List.of()).stream()
            .collect(Collectors.groupingBy(row -> row.getAs("source")));
    return sources(group.programme())
        .map(source -> told(source, bySource.getOrDefault(source.id(), List.of()), wording))
        .toList();
  }

  private Stream<Contract> sources(String programme) {
    Schemas schemas = described.schemas();
    return schemas.indicators().values().stream()
        .filter(indicator -> isOf(programme, indicator))
        .findFirst()
        .map(i -> new FigureBasis(described, i, rule -> true).sources().keySet().stream())
        .orElseGet(() -> Stream.ofNullable(schemas.contracts().get(programme)));
  }

  private static boolean isOf(String programme, Indicator indicator) {
    return indicator.measure() != null && programme.equals(indicator.measure().programme());
  }

  private Told told(Contract source, List<Row> lists, Wording wording) {
    if (lists.isEmpty()) {
      return new Told(text.label(source), null, wording.say("lists.no.list"));
    }
    List<Row> latestFirst =
        lists.stream()
            .sorted(
                Comparator.comparing((Row row) -> row.<LocalDate>getAs("valid_from"))
                    .thenComparing(row -> row.<Integer>getAs("delivery_order"))
                    .reversed())
            .toList();
    String files =
        latestFirst.stream()
            .limit(FILES_TO_NAME)
            .map(row -> row.<String>getAs("file_name"))
            .collect(Collectors.joining(wording.say("lists.and")));
    String more = wording.say("lists.files", latestFirst.size(), files);
    return new Told(
        text.label(source),
        latestFirst.get(0).getAs("period"),
        latestFirst.size() > FILES_TO_NAME ? more : files);
  }
}
