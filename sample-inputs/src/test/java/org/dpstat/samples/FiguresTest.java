package org.dpstat.samples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth of the committed samples: what the figures show, and that they add up. */
class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "survey, id_number",
    "survey, certificate_number",
    "survey, repaired_id",
    "survey, probabilistic",
    "survey, contested",
    "certificate, repaired_id",
    "certificate, probabilistic",
    "assistance, repaired_id",
    "pension, none",
    "medical, none"
  })
  void everyWayOfLinkingOccurs(String source, String method) throws IOException {
    assertThat(Committed.truth("link.csv"))
        .anyMatch(
            row -> row.getField("source").equals(source) && row.getField("method").equals(method));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad_id",
        "elsewhere",
        "dead",
        "moved",
        "certificate_not_valid",
        "never_certified"
      })
  void everyCauseOccurs(String cause) throws IOException {
    assertThat(Committed.truth("unmatched.csv"))
        .anyMatch(row -> row.getField("cause").equals(cause));
  }

  @ParameterizedTest
  @CsvSource({
    "population, survey",
    "population, mixed",
    "pension-participation, survey",
    "pension-participation, mixed",
    "medical-participation, none",
    "dibao-inclusion, survey",
    "compulsory-enrolment, mixed",
    "rehabilitation-coverage, survey",
    "rehabilitation-coverage, none",
    "device-fitting, none",
    "family-doctor-rate, extract",
    "care-rate, survey",
    "home-visit-rate, none",
    "culture-sport-rate, survey",
    "income-growth, survey",
    "income-growth, none",
    "accessible-new-projects, extract",
    "satisfaction, extract",
    "completion-rate, survey",
    "completion-rate, none",
    "visit-rate, survey",
    "enrolment-placement, extract",
    "enrolment-placement, none",
    "child-rehabilitation-funnel, extract",
    "child-rehabilitation-funnel, none"
  })
  void everyKindOfEvidenceOccurs(String indicator, String evidence) throws IOException {
    assertThat(Committed.truth("indicator_value.csv.gz"))
        .anyMatch(
            row ->
                row.getField("indicator_id").equals(indicator)
                    && row.getField("evidence").equals(evidence));
  }

  /** A figure of which all were the same would tell no slip. */
  @ParameterizedTest
  @CsvSource({
    "completion-rate, total",
    "contact-lost-rate, age_group",
    "visit-rate, grade",
    "enrolment-placement, placement",
    "child-rehabilitation-funnel, stage",
    "child-rehabilitation-days, stage"
  })
  void figuresDiffer(String indicator, String breakdown) throws IOException {
    assertThat(Committed.truth("indicator_value.csv.gz"))
        .filteredOn(row -> row.getField("indicator_id").equals(indicator))
        .filteredOn(row -> row.getField("breakdown").equals(breakdown))
        .extracting(row -> row.getField("value"))
        .filteredOn(value -> !value.isEmpty())
        .satisfies(values -> assertThat(Set.copyOf(values)).hasSizeGreaterThan(5));
  }

  @ParameterizedTest
  @CsvSource({"yuncheng-14-5, achieved", "huining-14-5, missed", "yanshi-14-5, achieved"})
  void incomesKeepStepWithTheEconomyHereAndThere(String plan, String status) throws IOException {
    assertThat(Committed.truth("target_progress.csv"))
        .filteredOn(row -> row.getField("plan_id").equals(plan))
        .filteredOn(row -> row.getField("indicator_id").equals("income-growth"))
        .extracting(row -> row.getField("judged_as"))
        .containsExactly(status);
  }

  @Test
  void whereTooFewAnsweredNoGrowthIsTold() throws IOException {
    assertThat(Committed.truth("indicator_value.csv.gz"))
        .filteredOn(row -> row.getField("division_code").equals("140881"))
        .filteredOn(row -> row.getField("indicator_id").startsWith("income-growth"))
        .hasSize(5)
        .allMatch(row -> row.getField("value").isEmpty())
        .allMatch(row -> row.getField("evidence").equals("survey"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"numerator", "denominator", "not_known", "unmatched_numerator"})
  void aCityIsTheSumOfItsCounties(String column) throws IOException {
    assertThat(sums("county", column)).isNotEmpty().isEqualTo(sums("city", column));
    assertThat(sums("county", column)).isEqualTo(sums("province", column));
  }

  private static Map<String, Integer> sums(String level, String column) throws IOException {
    return Committed.truth("indicator_value.csv.gz").stream()
        .filter(row -> row.getField("division_level").equals(level))
        // Breakdowns of a county of which nothing is known have no rows, but count in the city's.
        .filter(row -> !column.equals("not_known") || row.getField("breakdown").equals("total"))
        .collect(groupingBy(FiguresTest::cell, summingInt(row -> Committed.number(row, column))));
  }

  private static String cell(NamedCsvRecord row) {
    return Stream.of("reference_year", "indicator_id", "breakdown", "breakdown_code")
        .map(row::getField)
        .reduce(row.getField("division_code").substring(0, 2), (one, other) -> one + " " + other);
  }
}
