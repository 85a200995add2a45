package org.dpstat.schemas;

import java.util.Set;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.plan.Plan;
import org.dpstat.schemas.plan.Target;

/** Checks that what a plan promises can be held against an indicator. */
final class PlanReferences {
  private static final Set<String> NUMERIC = Set.of("=", ">", ">=");
  private static final Set<String> OPERATORS = Set.of("=", ">", ">=", "in-step", "text", "unknown");

  private final Schemas schemas;
  private final SchemaFile file;

  private PlanReferences(Schemas schemas, SchemaFile file) {
    this.schemas = schemas;
    this.file = file;
  }

  static void check(Schemas schemas, Plan plan, SchemaFile file) {
    PlanReferences references = new PlanReferences(schemas, file);
    references.requireDivision(plan.division());
    file.requireOnce("indicator", plan.targets().stream().map(Target::indicator).toList());
    plan.targets().forEach(references::checkTarget);
  }

  private void checkTarget(Target target) {
    Indicator indicator = schemas.indicators().get(target.indicator());
    String at = "indicator: " + target.indicator();
    file.require(indicator != null, at, "no indicator " + target.indicator() + " in indicators/");
    file.require(
        OPERATORS.contains(target.operator()),
        "operator: " + target.operator(),
        "operator must be one of " + OPERATORS);
    boolean isNumeric = NUMERIC.contains(target.operator());
    file.require(
        isNumeric == (target.value() != null), at, "a value goes with = > >= and nothing else");
    file.require(
        !isNumeric || indicator.unit().equals(target.unit()),
        at,
        "a value needs the indicator's unit, " + indicator.unit() + ", and not " + target.unit());
    boolean isInStep = target.operator().equals("in-step");
    file.require(
        isInStep == (target.comparator() != null), at, "a comparator goes with in-step alone");
    if (isInStep) {
      requireDivision(target.comparator().division());
    }
  }

  private void requireDivision(String code) {
    file.require(
        schemas.divisions().find(code).isPresent(),
        "division: " + code,
        "no division " + code + " is known");
  }
}
