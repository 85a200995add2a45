package org.dpstat.jobs.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.fact.SourceFacts;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyRule;
import org.dpstat.warehouse.model.Model.ModelColumn;
import org.dpstat.warehouse.model.Models;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;

/**
 * On what an indicator rests, by the files that describe it: columns that its conditions name,
 * rules of the policies that these mean, and the lists that tell of both.
 */
final class FigureBasis {
  private static final Pattern TEXT = Pattern.compile("'[^']*'");
  private static final Pattern NOT_A_NAME = Pattern.compile("\\W+");
  private static final String POPULATION = "population";
  private static final String EXEMPTION = "exemption";

  private final Schemas schemas;
  private final Models models;
  private final Indicator indicator;
  private final Map<Policy, List<PolicyRule>> rules = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  /**
   * The basis of an indicator.
   *
   * @param concerns which rules matter
   */
  FigureBasis(Described described, Indicator indicator, Predicate<PolicyRule> concerns) {
    this.schemas = described.schemas();
    this.models = described.models();
    this.indicator = indicator;
    conditions().forEach(condition -> columns.addAll(words(condition)));
    for (Policy policy : schemas.policies().values()) {
      if (columns.contains(policy.columnPrefix() + "_eligible")) {
        rules.put(policy, policy.rules().stream().filter(concerns).toList());
      }
    }
    rules.values().forEach(all -> all.forEach(rule -> columns.addAll(words(rule.eligible()))));
  }

  private List<String> conditions() {
    return indicator.measure() == null ? List.of() : indicator.measure().conditions();
  }

  private static List<String> words(String condition) {
    String names = TEXT.matcher(condition).replaceAll(" ").toLowerCase(Locale.ROOT);
    return NOT_A_NAME.splitAsStream(names).toList();
  }

  /** Rules that matter, by policy, in the order of the files. */
  Map<Policy, List<PolicyRule>> rules() {
    return rules;
  }

  /** Columns of the subject's status that conditions and rules name, in the order of naming. */
  List<ModelColumn> columns() {
    Map<String, ModelColumn> known = new HashMap<>();
    if (indicator.measure() != null && indicator.measure().subject().hasStatus()) {
      String status = indicator.measure().subject().statusTable();
      models.get(status).columns().forEach(c -> known.put(c.name(), c));
    }
    return columns.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  /** The source that tells a fact; none where the column is no fact. */
  Optional<SourceFacts> teller(String column) {
    return schemas.facts().values().stream()
        .filter(source -> source.facts().stream().anyMatch(f -> f.id().equals(column)))
        .findFirst();
  }

  /** Sources with the columns that they tell: that of the coverage first, the population's last. */
  Map<Contract, List<String>> sources() {
    Map<String, List<String>> told = new LinkedHashMap<>();
    coverage().ifPresent(source -> told.put(source, new ArrayList<>()));
    for (ModelColumn column : columns()) {
      teller(column.name()).ifPresent(source -> add(told, source.id(), column.name()));
    }
    if (indicator.measure() != null) {
      Optional.ofNullable(indicator.measure().source())
          .ifPresent(source -> told.putIfAbsent(source, new ArrayList<>()));
      indicator.measure().sources().forEach(s -> told.putIfAbsent(s, new ArrayList<>()));
      if (indicator.measure().subject() == Indicator.Subject.PERSON) {
        for (Policy policy : rules.keySet()) {
          String column = policy.columnPrefix() + "_verified_out";
          readBy(EXEMPTION).forEach(source -> add(told, source, column));
        }
        readBy(POPULATION).forEach(source -> add(told, source, POPULATION));
      }
    }
    Map<Contract, List<String>> sources = new LinkedHashMap<>();
    told.forEach((id, what) -> sources.put(schemas.contracts().get(id), what));
    return sources;
  }

  private static void add(Map<String, List<String>> told, String source, String what) {
    told.computeIfAbsent(source, s -> new ArrayList<>()).add(what);
  }

  /** The source whose list says who is covered. */
  Optional<String> coverage() {
    return Optional.ofNullable(indicator.measure())
        .map(Indicator.Measure::programme)
        .flatMap(schemas::sourceOfCoverage);
  }

  /** Sources whose lists a model reads. */
  private List<String> readBy(String model) {
    Set<String> read = models.readBy(model);
    return schemas.contracts().values().stream()
        .filter(c -> read.contains("list_" + c.tableName()) || read.contains("at_" + c.tableName()))
        .map(Contract::id)
        .toList();
  }
}
