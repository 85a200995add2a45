package org.dpstat.schemas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Nature;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.drift.DriftLimit;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.fact.SourceFacts;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.lead.LeadWords;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyRule;
import org.dpstat.schemas.quota.EmploymentQuota;

/** Checks that what one schema file names stands in another. */
final class References {
  private final Schemas schemas;

  private References(Schemas schemas) {
    this.schemas = schemas;
  }

  static void check(Schemas schemas) {
    References references = new References(schemas);
    schemas
        .contracts()
        .values()
        .forEach(c -> ContractReferences.check(schemas, c, references.file("sources", c.id())));
    schemas.facts().values().forEach(references::checkFacts);
    schemas.policies().values().forEach(references::checkPolicy);
    schemas.indicators().values().stream()
        .filter(i -> i.measure() != null)
        .forEach(i -> references.checkMeasure(i.measure(), references.file("indicators", i.id())));
    schemas
        .plans()
        .values()
        .forEach(p -> PlanReferences.check(schemas, p, references.file("plans", p.id())));
    references.checkQuotas();
    references.checkLeads();
    references.checkDriftLimits();
  }

  private void checkPolicy(Policy policy) {
    SchemaFile file = file("policies", policy.id());
    file.requireOnce("id", policy.rules().stream().map(PolicyRule::id).toList());
    policy.rules().forEach(rule -> requireDivision(file, rule.division()));
    policy.divisions().forEach(each -> requireDivision(file, each.division()));
    if (policy.restsOn() != null) {
      requireCoverage(file, "rests_on: ", policy.restsOn());
    }
    if (policy.gap() != null) {
      String reason = policy.gap().reason();
      file.require(
          schemas.hasCode("gap-reason", reason),
          "reason: " + reason,
          "no code " + reason + " in gap-reason");
      requireCoverage(file, "id: ", policy.id());
    }
    file.require(
        schemas.hasCode("programme", policy.id())
            || (policy.gap() == null && schemas.paymentsOf(policy).isEmpty()),
        "id: " + policy.id(),
        "no code " + policy.id() + " in code-lists/programme.yaml, by which answers name it");
  }

  private void requireCoverage(SchemaFile file, String key, String programme) {
    file.require(
        schemas.sourceOfCoverage(programme).isPresent(),
        key + programme,
        "no fact " + Fact.coverageOf(programme) + " in facts/");
  }

  private void checkFacts(SourceFacts facts) {
    SchemaFile file = file("facts", facts.id());
    requireSource(file, "id: " + facts.id(), facts.id());
    checkPayment(facts, file);
    for (Fact fact : facts.facts()) {
      file.require(
          schemas.facts().values().stream()
                  .flatMap(source -> source.facts().stream())
                  .filter(other -> other.id().equals(fact.id()))
                  .count()
              == 1,
          "id: " + fact.id(),
          "two facts are called " + fact.id());
      requireList(fact.list(), file);
    }
  }

  /** Its leads could not say of which programme they are. */
  private void checkPayment(SourceFacts facts, SchemaFile file) {
    List<Fact> coverage = facts.facts().stream().filter(Fact::isCoverage).toList();
    file.require(
        coverage.size() < 2 || !schemas.contracts().get(facts.id()).isPayment(),
        "id: " + coverage.stream().map(Fact::id).reduce((one, other) -> other).orElse(""),
        "payments are of one programme: they tell no two facts called <programme>_covered");
  }

  private void checkBreakdown(Indicator.Breakdown breakdown, SchemaFile file) {
    requireList(breakdown.list(), file);
    for (String code : breakdown.groups().keySet()) {
      file.require(
          schemas.hasCode(breakdown.list(), code) || code.equals(Indicator.Breakdown.UNKNOWN),
          code + ":",
          "no code " + code + " in code list " + breakdown.list());
    }
  }

  private void checkMeasure(Indicator.Measure measure, SchemaFile file) {
    if (measure.breakdown() != null) {
      checkBreakdown(measure.breakdown(), file);
    }
    if (measure.restsOn() != null) {
      requireCoverage(file, "rests_on: ", measure.restsOn());
    }
    if (measure.programme() != null) {
      requireCoverage(file, "programme: ", measure.programme());
    }
    if (measure.source() != null) {
      requireSource(file, "source: " + measure.source(), measure.source());
    }
    measure.sources().forEach(source -> requireSource(file, "sources:", source));
    file.require(
        measure.subject() != Indicator.Subject.EVENT
            || isCountable(schemas.contracts().get(measure.source()), measure.counts()),
        "source: " + measure.source(),
        measure.source() + " is no list of events with a day, a place and what is to be counted");
  }

  private void requireSource(SchemaFile file, String at, String source) {
    file.require(
        schemas.contracts().containsKey(source), at, "no source " + source + " in sources/");
  }

  private static boolean isCountable(Contract contract, Indicator.Counts counts) {
    boolean isOfEvents =
        contract.nature() == Nature.EVENT
            && contract.happenedOn() != null
            && contract.place() != null;
    return isOfEvents
        && switch (counts) {
          case EVENT -> true;
          case PERSON -> ContractReferences.holdsKey(contract, Contract.PERSON);
          case HOUSEHOLD -> ContractReferences.holdsKey(contract, Contract.HOUSEHOLD);
        };
  }

  private void checkLeads() {
    SchemaFile file = new SchemaFile(schemas.folder().resolve(Schemas.LEADS));
    schemas.leads().evidence().forEach(part -> requireList(part.list(), file));
    for (String list : LeadWords.KINDS) {
      for (CodeItem kind : schemas.codeLists().get(list).items()) {
        file.require(
            schemas.leads().findCheck(kind.code()).isPresent(),
            "checks:",
            "no check for " + kind.code() + " of " + list);
      }
    }
  }

  private void checkQuotas() {
    SchemaFile file = new SchemaFile(schemas.folder().resolve(Schemas.EMPLOYMENT_QUOTA));
    Set<String> named = new HashSet<>();
    for (EmploymentQuota quota : schemas.employmentQuotas()) {
      requireDivision(file, quota.division());
      file.require(
          named.add(quota.division()), quota.division(), "two quotas for " + quota.division());
    }
    file.require(named.contains(Divisions.COUNTRY), "division", "no quota for the country");
  }

  private void checkDriftLimits() {
    SchemaFile file = new SchemaFile(schemas.folder().resolve(Schemas.DRIFT));
    Set<String> named = new HashSet<>();
    for (DriftLimit limit : schemas.driftLimits()) {
      String source = limit.source();
      file.require(named.add(source), source, "two limits for " + source);
      file.require(
          source.equals(DriftLimit.ANY) || schemas.contracts().containsKey(source),
          "source: " + source,
          "no source " + source + " in sources/");
    }
    file.require(named.contains(DriftLimit.ANY), "source", "no limits for all other sources");
  }

  private void requireList(String list, SchemaFile file) {
    file.require(
        list == null || schemas.codeLists().containsKey(list),
        "list: " + list,
        "no code list " + list + " in code-lists/");
  }

  private void requireDivision(SchemaFile file, String code) {
    file.require(
        schemas.divisions().find(code).isPresent(), code, "no division " + code + " is known");
  }

  private SchemaFile file(String kind, String id) {
    return new SchemaFile(schemas.folder().resolve(kind).resolve(id + ".yaml"));
  }
}
