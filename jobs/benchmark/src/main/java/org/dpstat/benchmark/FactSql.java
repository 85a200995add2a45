package org.dpstat.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.fact.SourceFacts;

/** What lists and surveys say of people, composed from the facts. */
final class FactSql {
  private final Schemas schemas;

  FactSql(Schemas schemas) {
    this.schemas = schemas;
  }

  String listFacts() {
    String latest =
        each(FactSql::isTold, f -> Stream.of("max(%s) AS %s".formatted(f.id(), f.id())));
    String told =
        schemas.facts().values().stream()
            .filter(s -> s.facts().stream().anyMatch(FactSql::isTold))
            .map(this::toldBy)
            .collect(Collectors.joining("\n  UNION ALL BY NAME\n  "));
    return Template.fill("status/list_fact", Map.of("latest", latest, "told", told));
  }

  private String toldBy(SourceFacts source) {
    String columns =
        source.facts().stream()
            .filter(FactSql::isTold)
            .map(
                f ->
                    "CASE WHEN %s THEN %s END AS %s"
                        .formatted(f.rows(), f.value() == null ? "valid_from" : f.value(), f.id()))
            .collect(Collectors.joining(", "));
    return "SELECT person_key, " + columns + " FROM at_" + tableOf(source.id());
  }

  String personFacts() {
    return Template.fill(
        "status/person_fact",
        Map.of(
            "answers",
            each(
                f -> f.answer() != null,
                f -> Stream.of("(%s) AS answer_%s".formatted(f.answer(), f.id()))),
            "facts",
            schemas.facts().values().stream()
                .flatMap(s -> s.facts().stream().flatMap(f -> columns(s, f)))
                .collect(Collectors.joining(",\n  "))));
  }

  private Stream<String> columns(SourceFacts source, Fact fact) {
    if (fact.value() != null) {
      return Stream.of("t." + fact.id());
    }
    String answer = fact.answer() == null ? "NULL::BOOLEAN" : "a.answer_" + fact.id();
    boolean isTold = isTold(fact);
    String listed = fact.isOfYear() ? "sources_listed_of_year" : "sources_listed";
    String hasList =
        isTold
            ? "coalesce(list_contains(l.%s, '%s'), FALSE)".formatted(listed, source.id())
            : "FALSE";
    String named = isTold ? named(source, fact) : "FALSE";
    String value =
        "CASE WHEN %s THEN %s ELSE %s END AS %s".formatted(hasList, named, answer, fact.id());
    String evidence =
        "CASE WHEN %s THEN 'extract' WHEN %s IS NOT NULL THEN 'survey' ELSE 'none' END AS "
            .formatted(hasList, answer);
    return fact.isCoverage()
        ? Stream.of(value, evidence + fact.evidenceColumn())
        : Stream.of(value);
  }

  /** Payments count that are not older, beside those of the own county, than a list may be. */
  private String named(SourceFacts source, Fact fact) {
    String named = "t." + fact.id() + " IS NOT NULL";
    Contract contract = schemas.contracts().get(source.id());
    return contract.isPayment()
        ? "coalesce(t.%s >= l.paid_in_by_source['%s'] - INTERVAL %d MONTH, %s)"
            .formatted(fact.id(), source.id(), contract.maxAgeMonths(), named)
        : named;
  }

  /** Rows of each person, or row of nobody, whom a list in force names as covered. */
  String coveredRows() {
    List<String> covered = new ArrayList<>();
    for (SourceFacts source : schemas.facts().values()) {
      source.facts().stream()
          .filter(f -> f.isCoverage() && isTold(f))
          .forEach(f -> covered.add(covered(source.id(), f)));
    }
    return "CREATE VIEW covered_row AS " + String.join(" UNION ALL ", covered);
  }

  private String covered(String source, Fact fact) {
    String column = fact.evidenceColumn();
    boolean isPayment = schemas.contracts().get(source).isPayment();
    return Template.fill(
        "figures/covered_row",
        Map.of(
            "programme",
            column.substring(0, column.lastIndexOf('_')).replace('_', '-'),
            "person",
            isPayment ? "payee" : "coalesce(person_key, intake_id || ':' || row_number)",
            "rows",
            isPayment
                ? "payee WHERE programme = '" + source + "' AND "
                : "at_" + tableOf(source) + " WHERE ",
            "condition",
            fact.rows()));
  }

  private static boolean isTold(Fact fact) {
    return fact.rows() != null;
  }

  private String tableOf(String source) {
    return schemas.contracts().get(source).tableName();
  }

  private String each(Predicate<Fact> isMeant, Function<Fact, Stream<String>> sql) {
    return schemas.facts().values().stream()
        .flatMap(s -> s.facts().stream().filter(isMeant))
        .flatMap(sql)
        .collect(Collectors.joining(",\n  "));
  }
}
