package org.dpstat.warehouse.model;

import java.util.List;
import java.util.stream.Stream;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.warehouse.model.Model.ModelColumn;

/** Columns that the schemas' facts and policies add to the status of a person. */
final class PersonColumns {
  static final String TABLE = "person_status";

  private PersonColumns() {}

  static List<ModelColumn> of(Schemas schemas) {
    return Stream.concat(
            facts(schemas), schemas.policies().values().stream().flatMap(PersonColumns::of))
        .toList();
  }

  /** Those of the facts alone, which the policies may name. */
  static Stream<ModelColumn> facts(Schemas schemas) {
    return schemas.facts().values().stream()
        .flatMap(source -> source.facts().stream())
        .flatMap(PersonColumns::of);
  }

  private static Stream<ModelColumn> of(Fact fact) {
    String type = fact.value() == null ? "BOOLEAN" : "STRING";
    ModelColumn column = new ModelColumn(fact.id(), type, fact.zh(), fact.en(), null, fact.list());
    return fact.isCoverage()
        ? Stream.of(
            column,
            column(
                fact.evidenceColumn(),
                "STRING",
                fact.zh() + "：依据",
                fact.en() + ": known by extract, survey or none"))
        : Stream.of(column);
  }

  private static Stream<ModelColumn> of(Policy policy) {
    String prefix = policy.columnPrefix();
    return Stream.of(
        column(
            prefix + "_eligible",
            "BOOLEAN",
            "符合条件：" + policy.label(),
            "eligible: " + policy.labelEn()),
        column(
            prefix + "_rule_id",
            "STRING",
            "所依据的规则：" + policy.label(),
            "rule under which the person is eligible: " + policy.labelEn()),
        column(
            prefix + "_verified_out",
            "BOOLEAN",
            "经核查不计入分母：" + policy.label(),
            "a rule names the person, and an answer takes them out: " + policy.labelEn()),
        column(
            prefix + "_planned",
            "BOOLEAN",
            "规划扩面后才符合条件：" + policy.label(),
            "eligible only under planned rules: " + policy.labelEn()),
        column(
            prefix + "_planned_rule_id",
            "STRING",
            "扩面后所依据的规划规则：" + policy.label(),
            "planned rule that would make the person eligible: " + policy.labelEn()));
  }

  private static ModelColumn column(String name, String type, String zh, String en) {
    return new ModelColumn(name, type, zh, en, null, null);
  }
}
