package org.dpstat.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.indicator.Indicator.Measure;
import org.dpstat.schemas.indicator.Indicator.Part;
import org.dpstat.schemas.indicator.Indicator.Subject;
import org.dpstat.schemas.policy.Policy;

/**
 * All indicators of a subject in one pass: each sum is computed once, however often it is named.
 */
final class FigureSql {
  private static final List<String> COUNTS =
      List.of(
          "subjects",
          "known",
          "known_extract",
          "numerator",
          "denominator",
          "numerator_extract",
          "denominator_extract",
          "covered_not_eligible",
          "not_known",
          "verified_out");

  private final Map<String, Policy> policies;
  private final Subject subject;
  private final List<String> breakdowns;
  private final List<Indicator> indicators;
  private final Map<String, String> sums = new LinkedHashMap<>();

  FigureSql(Schemas schemas, Subject subject) {
    policies = schemas.policies();
    this.subject = subject;
    breakdowns =
        subject == Subject.PERSON || subject == Subject.ROSTER
            ? List.of("sex", "age_group", "category", "grade", "hukou")
            : List.of();
    indicators =
        schemas.indicators().values().stream()
            .filter(i -> i.measure() != null && i.measure().subject() == subject)
            .toList();
  }

  String cells() {
    List<String> figures = new ArrayList<>();
    for (Indicator indicator : indicators) {
      for (Part part : indicator.measure().parts()) {
        figures.add(figure(indicator, part));
      }
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("subject", subject.id());
    parts.put(
        "breakdowns", breakdowns.stream().map(b -> " " + b + ",").collect(Collectors.joining()));
    parts.put("cells", breakdowns.stream().map(FigureSql::cell).collect(Collectors.joining()));
    parts.put("sums", joined("sum(%1$s)::BIGINT AS %2$s"));
    parts.put("again", joined("%2$s"));
    parts.put("resummed", joined("sum(%2$s)::BIGINT AS %2$s"));
    parts.put("figures", String.join(",\n      ", figures));
    return Template.fill("figures/indicator_cell", parts);
  }

  private static String cell(String breakdown) {
    return ",\n      {breakdown: '%s', breakdown_code: coalesce(%s, 'unknown')}"
        .formatted(breakdown, breakdown);
  }

  private String joined(String form) {
    return sums.entrySet().stream()
        .map(sum -> form.formatted(sum.getKey(), sum.getValue()))
        .collect(Collectors.joining(",\n    "));
  }

  private String figure(Indicator indicator, Part part) {
    String cell =
        part.isWhole() && part.quantity() == null
            ? "cell"
            : "CASE WHEN cell.breakdown = 'total' THEN {breakdown: '%s', breakdown_code: '%s'} END"
                .formatted(part.breakdown(), part.code());
    StringBuilder figure =
        new StringBuilder("{indicator_id: '" + indicator.id() + "', cell: " + cell);
    List<String> measures = measures(indicator.measure(), part);
    for (int i = 0; i < measures.size(); i++) {
      String sum = sums.computeIfAbsent(measures.get(i), m -> "sum_" + sums.size());
      figure.append(", ").append(COUNTS.get(i)).append(": ").append(sum);
    }
    return figure.append("}").toString();
  }

  /** What a person adds to each count. */
  private List<String> measures(Measure measure, Part part) {
    String evidence = measure.evidenceColumn();
    String mayBe = number(measure.isCount() ? part.numerator() : part.denominator());
    String eligible = measure.isCount() ? "1" : "coalesce(" + mayBe + ", 0)";
    String isKnown = "(%s <> 'none' AND %s IS NOT NULL)".formatted(evidence, mayBe);
    String isExtract = "(%s AND %s = 'extract')".formatted(isKnown, evidence);
    String numerator = either(eligible + " > 0", "coalesce(" + number(part.numerator()) + ", 0)");
    String programme = measure.programme() == null ? null : measure.programme().replace('-', '_');
    String covered =
        programme == null ? "0" : "coalesce(" + number(programme + "_covered") + ", 0)";
    Optional<Policy> policy = Optional.ofNullable(measure.programme()).map(policies::get);
    String isWhollyExtract =
        measure
            .eligibilityEvidence()
            .or(() -> policy.flatMap(Policy::eligibilityEvidence))
            .map(on -> "(%s AND %s <> 'survey')".formatted(isExtract, on))
            .orElse(isExtract);
    boolean isRate = programme != null && !measure.isCount();
    String isListed =
        isRate ? "(%s AND %s > 0)".formatted(isWhollyExtract, covered) : isWhollyExtract;
    return List.of(
        "1",
        either(isKnown, "1"),
        either(isExtract, "1"),
        either(isKnown, numerator),
        either(isKnown, eligible),
        either(isListed, numerator),
        either(isWhollyExtract, eligible),
        either("%s AND %s = 0".formatted(isKnown, eligible), whoeverBelongs(measure, part)),
        "CASE WHEN %s THEN 0 ELSE coalesce(%s, 1) END".formatted(isKnown, mayBe),
        policy.isPresent() ? number(programme + "_verified_out") : "0");
  }

  /** The numerator, whoever belongs; a group divides those who meet that of the whole. */
  private static String whoeverBelongs(Measure measure, Part part) {
    return measure.programme() == null || measure.numerator() == null
        ? "0"
        : either(
            number(measure.numerator()) + " > 0", "coalesce(" + number(part.numerator()) + ", 0)");
  }

  private static String number(String condition) {
    return "CAST((" + condition + ") AS BIGINT)";
  }

  private static String either(String holds, String number) {
    return "CASE WHEN %s THEN %s ELSE 0 END".formatted(holds, number);
  }
}
