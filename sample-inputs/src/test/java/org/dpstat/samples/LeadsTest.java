package org.dpstat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The leads of the committed samples: what they show, and that they agree with the figures. */
class LeadsTest {
  @ParameterizedTest
  @CsvSource({
    "living-allowance, eligible_not_paid, new",
    "living-allowance, eligible_not_paid, continuing",
    "living-allowance, eligible_not_paid, verified",
    "nursing-allowance, eligible_not_paid, verified",
    "nursing-allowance, certificate_expiring, new",
    "nursing-allowance, certificate_expiring, continuing",
    "nursing-allowance, certificate_expiring, verified",
    "dibao, may_apply, continuing",
    "dibao, may_apply, verified",
    "pension, not_insured, new",
    "pension, not_insured, continuing",
    "medical, not_insured, verified",
    "enrolment, eligible_not_enrolled, continuing",
    "enrolment, eligible_not_enrolled, verified",
    "rehabilitation, need_not_served, continuing",
    "rehabilitation, need_not_served, verified",
    "assistive-device, need_not_served, continuing",
    "home-modification, need_not_served, continuing",
    "home-modification, need_not_served, verified"
  })
  void everyKindOfGapOccurs(String programme, String reason, String state) throws IOException {
    assertThat(Committed.truth("coverage_gap.csv"))
        .filteredOn(row -> row.getField("programme").equals(programme))
        .filteredOn(row -> row.getField("reason").equals(reason))
        .anyMatch(row -> row.getField("lead_state").equals(state));
  }

  @ParameterizedTest
  @CsvSource({
    "coverage_gap.csv, 1",
    "coverage_gap.csv, 2",
    "coverage_gap.csv, 3",
    "coverage_gap.csv, 9",
    "payment_anomaly.csv, 9",
    "payment_anomaly.csv, 10",
    "payment_anomaly.csv, 11"
  })
  void everyResultClosesSomeLead(String file, String result) throws IOException {
    assertThat(Committed.truth(file))
        .filteredOn(row -> row.getField("lead_state").equals("verified"))
        .anyMatch(row -> row.getField("verified_result").equals(result));
  }

  /** Who is entitled and has it not is in a figure's denominator and not in its numerator. */
  @ParameterizedTest
  @CsvSource({
    "dibao, dibao-inclusion",
    "living-allowance, living-allowance-coverage",
    "nursing-allowance, nursing-allowance-coverage",
    "pension, pension-participation",
    "medical, medical-participation",
    "enrolment, compulsory-enrolment",
    "rehabilitation, rehabilitation-coverage",
    "assistive-device, device-fitting"
  })
  void gapsAreWhatFiguresLackOfTheWhole(String programme, String indicator) throws IOException {
    List<NamedCsvRecord> counties = figures(row -> row.getField("indicator_id").equals(indicator));

    assertThat(counties).isNotEmpty();
    for (NamedCsvRecord county : counties) {
      int lacking = Committed.number(county, "denominator") - Committed.number(county, "numerator");
      int gaps =
          Committed.truth("coverage_gap.csv").stream()
              .filter(row -> row.getField("programme").equals(programme))
              .filter(row -> !row.getField("reason").equals("certificate_expiring"))
              .filter(row -> row.getField("county_code").equals(county.getField("division_code")))
              .mapToInt(row -> Committed.number(row, "persons"))
              .sum();
      assertThat(gaps).as(county.getField("division_code")).isEqualTo(lacking);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nursing-allowance-coverage, true",
    "care-rate, true",
    "pension-paid-for-rate, false",
    "home-visit-rate, false",
    "home-modification-rate, false",
    "population, false"
  })
  void answersTakePeopleOutWhereRulesNameThem(String indicator, boolean isRuled)
      throws IOException {
    List<NamedCsvRecord> counties = figures(row -> row.getField("indicator_id").equals(indicator));

    assertThat(counties)
        .isNotEmpty()
        .allMatch(
            row ->
                row.getField("verified_out").isEmpty()
                    == (!isRuled || row.getField("numerator").isEmpty()));
    assertThat(counties.stream().mapToInt(row -> Committed.number(row, "verified_out")).sum() > 0)
        .isEqualTo(isRuled);
  }

  private static List<NamedCsvRecord> figures(Predicate<NamedCsvRecord> wanted) throws IOException {
    return Committed.truth("indicator_value.csv.gz").stream()
        .filter(row -> row.getField("division_level").equals("county"))
        .filter(row -> row.getField("breakdown").equals("total"))
        .filter(wanted)
        .toList();
  }
}
