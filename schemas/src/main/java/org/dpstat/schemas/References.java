package org.dpstat.schemas;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Nature;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.drift.DriftLimit;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.fact.SourceFacts;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.lead.LeadWords;
import org.dpstat.schemas.plan.Plan;
import org.dpstat.schemas.plan.Target;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.quota.EmploymentQuota;

/** Checks that what one schema file names stands in another. */
final class References {
  private static final Set<String> OPERATORS = Set.of("=", ">", ">=", "in-step", "text", "unknown");

  private static final Set<ColumnType> WATCHED =
      EnumSet.of(ColumnType.CODE, ColumnType.YES, ColumnType.MONEY, ColumnType.NUMBER);

  private final Schemas schemas;

  private References(Schemas schemas) {
    this.schemas = schemas;
  }

  static void check(Schemas schemas) {
    References references = new References(schemas);
    schemas.contracts().values().forEach(references::checkContract);
    schemas.facts().values().forEach(references::checkFacts);
    schemas.policies().values().forEach(references::checkPolicy);
    schemas.indicators().values().forEach(references::checkIndicator);
    schemas.plans().values().forEach(references::checkPlan);
    references.checkQuotas();
    references.checkLeads();
    references.checkDriftLimits();
  }

  private void checkContract(Contract contract) {
    Path file = file("sources", contract.id());
    for (Column column : contract.columns()) {
      requireList(column.list(), file);
    }
    contract
        .key()
        .forEach(key -> require(holdsKey(contract, key), file, "key:", "no column " + key));
    requireColumn(contract, contract.place(), "place:");
    requireColumn(contract, contract.happenedOn(), "happened_on:");
    requireColumn(contract, contract.ofYear(), "of_year:");
    contract
        .watch()
        .forEach(
            name ->
                require(
                    contract.findColumn(name).filter(c -> WATCHED.contains(c.type())).isPresent(),
                    file,
                    "watch:",
                    "no column " + name + " of one of the types " + WATCHED));
  }

  /** Without a household's number a list would be keyed by persons, without a word. */
  private static boolean holdsKey(Contract contract, String key) {
    return switch (key) {
      case Contract.PERSON -> contract.isAboutPersons();
      case Contract.HOUSEHOLD ->
          contract.columns().stream().anyMatch(c -> c.type() == ColumnType.HOUSEHOLD);
      default -> contract.findColumn(key).isPresent();
    };
  }

  private void checkPolicy(Policy policy) {
    Path file = file("policies", policy.id());
    policy.rules().forEach(rule -> requireDivision(file, rule.division()));
    policy.divisions().forEach(each -> requireDivision(file, each.division()));
    if (policy.restsOn() != null) {
      requireCoverage(file, "rests_on: ", policy.restsOn());
    }
    if (policy.gap() != null) {
      checkGap(policy, file);
    }
  }

  /** Who is left out of a programme has to be found by its list, and answers to name it. */
  private void checkGap(Policy policy, Path file) {
    String reason = policy.gap().reason();
    require(isCode("gap-reason", reason), file, "reason:", "no code " + reason + " in gap-reason");
    require(
        isCode("programme", policy.id()),
        file,
        "id: " + policy.id(),
        "no code " + policy.id() + " in code-lists/programme.yaml, by which answers name it");
    requireCoverage(file, "id: ", policy.id());
  }

  private void requireCoverage(Path file, String key, String programme) {
    require(
        schemas.sourceOfCoverage(programme).isPresent(),
        file,
        key + programme,
        "no fact " + Fact.coverageOf(programme) + " in facts/");
  }

  private boolean isCode(String list, String code) {
    return schemas.codeLists().get(list).items().stream().anyMatch(i -> i.code().equals(code));
  }

  private void checkFacts(SourceFacts facts) {
    Path file = file("facts", facts.id());
    require(
        schemas.contracts().containsKey(facts.id()),
        file,
        "id: " + facts.id(),
        "no source " + facts.id() + " in sources/");
    for (Fact fact : facts.facts()) {
      require(
          schemas.facts().values().stream()
                  .flatMap(source -> source.facts().stream())
                  .filter(other -> other.id().equals(fact.id()))
                  .count()
              == 1,
          file,
          "id: " + fact.id(),
          "two facts are called " + fact.id());
      requireList(fact.list(), file);
    }
  }

  private void checkBreakdown(Indicator.Breakdown breakdown, Path file) {
    requireList(breakdown.list(), file);
    List<String> codes =
        schemas.codeLists().get(breakdown.list()).items().stream().map(CodeItem::code).toList();
    for (String code : breakdown.groups().keySet()) {
      require(
          codes.contains(code) || code.equals(Indicator.Breakdown.UNKNOWN),
          file,
          code + "'",
          "no code " + code + " in code list " + breakdown.list());
    }
  }

  private void checkIndicator(Indicator indicator) {
    Indicator.Measure measure = indicator.measure();
    Path file = file("indicators", indicator.id());
    if (measure != null && measure.breakdown() != null) {
      checkBreakdown(measure.breakdown(), file);
    }
    if (measure != null && measure.restsOn() != null) {
      requireCoverage(file, "rests_on: ", measure.restsOn());
    }
    if (measure != null && measure.programme() != null) {
      require(
          schemas.sourceOfCoverage(measure.programme()).isPresent(),
          file,
          "programme: " + measure.programme(),
          "no fact " + Fact.coverageOf(measure.programme()) + " in facts/");
    }
    if (measure != null && measure.source() != null) {
      require(
          schemas.contracts().containsKey(measure.source()),
          file("indicators", indicator.id()),
          "source: " + measure.source(),
          "no source " + measure.source() + " in sources/");
    }
    if (measure != null && measure.subject() == Indicator.Subject.EVENT) {
      require(
          isCountable(schemas.contracts().get(measure.source()), measure.counts()),
          file("indicators", indicator.id()),
          "source: " + measure.source(),
          measure.source() + " is no list of events with a day, a place and what is to be counted");
    }
    for (String source : measure == null ? List.<String>of() : measure.sources()) {
      require(
          schemas.contracts().containsKey(source),
          file,
          "sources:",
          "no source " + source + " in sources/");
    }
  }

  private void requireColumn(Contract contract, String name, String field) {
    boolean isThere = name == null || contract.findColumn(name).isPresent();
    require(isThere, file("sources", contract.id()), field, "no column " + name);
  }

  private static boolean isCountable(Contract contract, Indicator.Counts counts) {
    boolean isOfEvents =
        contract.nature() == Nature.EVENT
            && contract.happenedOn() != null
            && contract.place() != null;
    return isOfEvents
        && switch (counts) {
          case EVENT -> true;
          case PERSON -> holdsKey(contract, Contract.PERSON);
          case HOUSEHOLD -> holdsKey(contract, Contract.HOUSEHOLD);
        };
  }

  private void checkPlan(Plan plan) {
    Path file = file("plans", plan.id());
    requireDivision(file, plan.division());
    for (Target target : plan.targets()) {
      require(
          schemas.indicators().containsKey(target.indicator()),
          file,
          "indicator: " + target.indicator(),
          "no indicator " + target.indicator() + " in indicators/");
      require(
          OPERATORS.contains(target.operator()),
          file,
          target.operator(),
          "operator must be one of " + OPERATORS);
      boolean isNumeric = Set.of("=", ">", ">=").contains(target.operator());
      require(
          isNumeric == (target.value() != null),
          file,
          "indicator: " + target.indicator(),
          "a value goes with = > >= and with nothing else");
    }
  }

  private void checkLeads() {
    Path file = schemas.folder().resolve(Schemas.LEADS);
    schemas.leads().evidence().forEach(part -> requireList(part.list(), file));
    for (String list : LeadWords.KINDS) {
      for (CodeItem kind : schemas.codeLists().get(list).items()) {
        require(
            schemas.leads().findCheck(kind.code()).isPresent(),
            file,
            "checks:",
            "no check for " + kind.code() + " of " + list);
      }
    }
  }

  private void checkQuotas() {
    Path file = schemas.folder().resolve(Schemas.EMPLOYMENT_QUOTA);
    Set<String> named = new HashSet<>();
    for (EmploymentQuota quota : schemas.employmentQuotas()) {
      requireDivision(file, quota.division());
      require(
          named.add(quota.division()),
          file,
          quota.division(),
          "two quotas for " + quota.division());
    }
    require(named.contains(Divisions.COUNTRY), file, "division", "no quota for the country");
  }

  private void checkDriftLimits() {
    Path file = schemas.folder().resolve(Schemas.DRIFT);
    Set<String> named = new HashSet<>();
    for (DriftLimit limit : schemas.driftLimits()) {
      String source = limit.source();
      require(named.add(source), file, source, "two limits for " + source);
      require(
          source.equals(DriftLimit.ANY) || schemas.contracts().containsKey(source),
          file,
          "source: " + source,
          "no source " + source + " in sources/");
    }
    require(named.contains(DriftLimit.ANY), file, "source", "no limits for all other sources");
  }

  private void requireList(String list, Path file) {
    require(
        list == null || schemas.codeLists().containsKey(list),
        file,
        "list: " + list,
        "no code list " + list + " in code-lists/");
  }

  private void requireDivision(Path file, String code) {
    require(
        schemas.divisions().find(code).isPresent(),
        file,
        code,
        "no division " + code + " is known");
  }

  private static void require(boolean holds, Path file, String place, String fault) {
    if (!holds) {
      throw new InvalidSchema(file, YamlFiles.lineOf(file, place), fault);
    }
  }

  private Path file(String kind, String id) {
    return schemas.folder().resolve(kind).resolve(id + ".yaml");
  }
}
