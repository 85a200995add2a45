package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.fact.SourceFacts;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.state.Engine;

/**
 * {@code person_fact}: the population with every fact of the schemas. A list speaks for the persons
 * of its county; where a county has none, or none of the year, the person's own answer stands in;
 * where there is no answer the fact is null. {@code list_fact}: everybody whom lists name, with the
 * lowest of the lists' counties and, by fact, the first day of the latest list that says so, of
 * payments of the latest month paid. {@code covered_row}: whom the lists name as covered, known to
 * the population or not, and whether by likelihood alone.
 */
final class FactRelation implements Relations.Source {
  private static final String LISTED = "sources_listed";
  private static final String LISTED_OF_YEAR = "sources_listed_of_year";
  private static final String PAID_IN = "paid_in_by_source";

  private final Schemas schemas;

  FactRelation(Schemas schemas) {
    this.schemas = schemas;
  }

  @Override
  public Optional<Dataset<Row>> find(String name, Relations relations) {
    return switch (name) {
      case "person_fact" -> Optional.of(personFacts(relations));
      case "list_fact" -> named(relations).map(Engine::held);
      case "covered_row" -> coveredRows(relations);
      default -> Optional.empty();
    };
  }

  private Dataset<Row> personFacts(Relations relations) {
    Dataset<Row> listing =
        relations
            .get("county_evidence")
            .groupBy("county_code")
            .agg(
                collect_set("source").as(LISTED),
                collect_set(when(col("tells_of_year"), col("source"))).as(LISTED_OF_YEAR),
                expr("map_from_entries(collect_list(struct(source, paid_in)))").as(PAID_IN));
    Dataset<Row> known =
        relations
            .get("population")
            .join(broadcast(listing), new String[] {"county_code"}, "left")
            .join(answers(relations), new String[] {"person_key"}, "left");
    Dataset<Row> facts =
        all().noneMatch(f -> f.rows() != null)
            ? known
            : known.join(relations.get("list_fact"), new String[] {"person_key"}, "left");
    Stream<Column> population =
        Stream.of(relations.get("population").columns()).map(column -> col(column));
    return facts.select(
        Stream.concat(population, schemas.facts().values().stream().flatMap(this::columns))
            .toArray(Column[]::new));
  }

  /** What each person answered, fact by fact. */
  private Dataset<Row> answers(Relations relations) {
    List<Column> columns = new ArrayList<>(List.of(col("person_key")));
    all()
        .filter(f -> f.answer() != null)
        .forEach(f -> columns.add(expr(f.answer()).as(answerOf(f))));
    return relations.get("survey_answer").select(columns.toArray(Column[]::new));
  }

  /**
   * Which facts the lists name of each person: all lists in one narrow pass, whose outcome the
   * checks between lists use again.
   */
  private Optional<Dataset<Row>> named(Relations relations) {
    List<Fact> listed = all().filter(f -> f.rows() != null).toList();
    Column[] latest = listed.stream().map(f -> max(col(f.id())).as(f.id())).toArray(Column[]::new);
    return schemas.facts().values().stream()
        .filter(source -> source.facts().stream().anyMatch(f -> f.rows() != null))
        .map(source -> namedBy(source, relations))
        .reduce((a, b) -> a.unionByName(b, true))
        .map(
            rows ->
                rows.where(col("person_key").isNotNull())
                    .groupBy("person_key")
                    .agg(min("list_place").as("list_place"), latest));
  }

  private Dataset<Row> namedBy(SourceFacts source, Relations relations) {
    List<Column> columns = new ArrayList<>(List.of(col("person_key"), col("list_place")));
    source.facts().stream()
        .filter(f -> f.rows() != null)
        .forEach(f -> columns.add(told(f).as(f.id())));
    return relations.get(rowsOf(source)).select(columns.toArray(Column[]::new));
  }

  /** The first day of the list that names it, or the code that it gives. */
  private static Column told(Fact fact) {
    return when(expr(fact.rows()), fact.value() == null ? col("valid_from") : expr(fact.value()));
  }

  private Stream<Column> columns(SourceFacts source) {
    return source.facts().stream().flatMap(fact -> columns(source, fact));
  }

  private Stream<Column> columns(SourceFacts source, Fact fact) {
    if (fact.value() != null) {
      return Stream.of(col(fact.id()));
    }
    Column answer = fact.answer() == null ? lit(null).cast("boolean") : col(answerOf(fact));
    Column hasList =
        fact.rows() == null
            ? lit(false)
            : coalesce(
                array_contains(col(fact.isOfYear() ? LISTED_OF_YEAR : LISTED), source.id()),
                lit(false));
    Column named = fact.rows() == null ? lit(false) : isNamed(source, fact);
    Column evidence = when(hasList, "extract").when(answer.isNotNull(), "survey").otherwise("none");
    Stream<Column> value = Stream.of(when(hasList, named).otherwise(answer).as(fact.id()));
    return fact.isCoverage()
        ? Stream.concat(value, Stream.of(evidence.as(fact.evidenceColumn())))
        : value;
  }

  /**
   * Payments of other counties count that are not older, beside those of the own county, than a
   * list of a state may be.
   */
  private Column isNamed(SourceFacts source, Fact fact) {
    Column named = col(fact.id()).isNotNull();
    Contract contract = schemas.contracts().get(source.id());
    if (!contract.isPayment()) {
      return named;
    }
    Column own = to_date(col(PAID_IN).getItem(source.id()).cast("string"), "yyyyMM");
    Column first = add_months(own, -contract.maxAgeMonths());
    return coalesce(col(fact.id()).geq(first), named);
  }

  /** One row for each person, or row of nobody, whom a list in force names as covered. */
  private Optional<Dataset<Row>> coveredRows(Relations relations) {
    return schemas.facts().values().stream()
        .flatMap(
            source ->
                source.facts().stream()
                    .filter(fact -> fact.isCoverage() && fact.rows() != null)
                    .map(fact -> covered(source, fact, relations)))
        .reduce(Dataset::unionByName);
  }

  private Dataset<Row> covered(SourceFacts source, Fact fact, Relations relations) {
    boolean isPayment = schemas.contracts().get(source.id()).isPayment();
    Dataset<Row> rows =
        isPayment
            ? relations.get("payee").where(col("programme").equalTo(source.id()))
            : relations.get(rowsOf(source));
    String somebody =
        isPayment ? "payee" : "coalesce(person_key, concat(delivery_id, ':', row_number))";
    return rows.where(fact.rows())
        .select(
            lit(programmeOf(fact)).as("programme"),
            col("list_place"),
            col("person_key"),
            expr(somebody).as("person"),
            isPayment ? col("is_likely") : isKnownBy("probabilistic").as("is_likely"),
            isPayment ? col("is_contested") : isKnownBy("contested").as("is_contested"));
  }

  private static Column isKnownBy(String method) {
    return coalesce(col("key_from").equalTo(method), lit(false));
  }

  private static String programmeOf(Fact fact) {
    String column = fact.evidenceColumn();
    return column.substring(0, column.lastIndexOf('_')).replace('_', '-');
  }

  private String rowsOf(SourceFacts source) {
    return RowsAtRelation.nameOf(schemas.contracts().get(source.id()));
  }

  private Stream<Fact> all() {
    return schemas.facts().values().stream().flatMap(source -> source.facts().stream());
  }

  private static String answerOf(Fact fact) {
    return "answer_" + fact.id();
  }
}
