package org.dpstat.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.plan.Plan;
import org.dpstat.schemas.plan.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas that ship, and what a slip in one of them says. */
class SchemasTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of(""));

  @Test
  void everyPrintedTargetOfTheFivePlansIsThere() {
    assertThat(SCHEMAS.plans().values())
        .extracting(Plan::division, p -> p.targets().size())
        .containsExactlyInAnyOrder(
            tuple("140800", 11),
            tuple("620422", 11),
            tuple("140000", 12),
            tuple("371503", 11),
            tuple("410307", 12));
  }

  @Test
  void shanxiPromisesOnlyWhatItsProseSays() {
    assertThat(SCHEMAS.plans().get("shanxi-14-5").targets())
        .filteredOn(t -> !t.operator().equals("unknown"))
        .extracting(Target::indicator, Target::printed)
        .containsExactlyInAnyOrder(
            tuple("home-modification", "2万户"), tuple("accessible-new-projects", "100％"));
  }

  @ParameterizedTest
  @CsvSource({
    "371523, 371503",
    "410381, 410307",
    "410322, 410308",
    "410306, 410308",
    "140726, 140703",
    "140802, 140802"
  })
  void replacedCodesLeadToTheirSuccessors(String code, String current) {
    assertThat(SCHEMAS.divisions().current(code)).isEqualTo(current);
  }

  @ParameterizedTest
  @CsvSource({"140800, 13", "140000, 117", "410322, 1", "620422, 1", "441900, 1"})
  void countiesOfADivision(String code, int counties) {
    assertThat(SCHEMAS.divisions().countiesIn(code)).hasSize(counties);
  }

  @Test
  void everyDivisionHangsInTheTree() {
    assertThat(SCHEMAS.divisions().all())
        .filteredOn(d -> d.parentCode() != null)
        .extracting(Division::parentCode)
        .allSatisfy(parent -> assertThat(SCHEMAS.divisions().find(parent)).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sources/death.yaml|type: date|type: dote|death.yaml:15:.*DATE",
        "sources/certificate.yaml|list: sex|list: sexes|certificate.yaml:18:.*no code list sexes",
        "sources/death.yaml|place: place|place: palace|death.yaml:7:.*no column palace",
        "sources/housing.yaml|type: household|type: text|housing.yaml:8:.*no column household",
        "policies/nursing-allowance.yaml|371503|371599|nursing-allowance.yaml:17:.*no division",
        "policies/living-allowance.yaml|rests_on: dibao|rests_on: dibbao|living-allowance.yaml:6:.*no fact dibbao_covered",
        "policies/pension.yaml|not_insured|not_ensured|pension.yaml:7:.*no code not_ensured in gap-reason",
        "code-lists/programme.yaml|code: pension|code: pensions|pension.yaml:2:.*no code pension in code-lists/programme.yaml",
        "leads.yaml|list: grade|list: grades|leads.yaml:56:.*no code list grades",
        "leads.yaml|id: may_apply|id: might_apply|leads.yaml:4:.*no check for may_apply of gap-reason",
        "plans/huining-14-5.yaml|operator: in-step|operator: nearly|huining-14-5.yaml:.*must be one of",
        "indicators/facility-counties.yaml|source: institution|source: firm|facility-counties.yaml:7:.*no source firm",
        "indicators/facility-counties.yaml|source: institution|programme: pension|facility-counties.yaml:7:.*a source goes with",
        "indicators/training-persons.yaml|counts: person|counts: household|training-persons.yaml:7:.*no list of events",
        "indicators/training-persons.yaml|source: training|source: employment|training-persons.yaml:7:.*no list of events",
        "indicators/training-persons.yaml|counts: person|denominator: 'TRUE'|training-persons.yaml:7:.*events are only counted",
        "indicators/child-rehabilitation-funnel.yaml|4.: is_served|5': is_served|child-rehabilitation-funnel.yaml:15:.*no code 5",
        "indicators/training-persons.yaml|counts: person|median: 1|training-persons.yaml:7:.*a median has no numerator",
        "indicators/training-persons.yaml|counts: person|breakdown: {id: a, list: sex, groups: {}}|training-persons.yaml:7:.*only what has a status",
        "facts/enrolment.yaml|list: school-placement|list: school-places|enrolment.yaml:.*no code list school-places",
        "sources/survey.yaml|07-01|07-32|survey.yaml:.*07-32",
        "employment-quota.yaml|410000|419999|employment-quota.yaml:3:.*no division",
        "employment-quota.yaml|410000|000000|employment-quota.yaml:2:.*two quotas for 000000",
        "employment-quota.yaml|000000|140000|employment-quota.yaml:2:.*no quota for the country",
        "sources/assistance.yaml|watch: .assistance_class|watch: [note|assistance.yaml:12:.*no column note of one of the types",
        "linkage/persons.yaml|parameters: persons-2.yaml|seed: 1|persons.yaml:.*trained parameters is wanted",
        "linkage/persons-2.yaml|level: bare|level: plain|persons-2.yaml:.*levels .*bare.* are wanted",
        "drift.yaml|source: death|source: deaths|drift.yaml:10:.*no source deaths",
        "drift.yaml|source: death|source: training|drift.yaml:.*two limits for training",
        "drift.yaml|source: \".\"|source: care|drift.yaml:.*no limits for all other sources",
        "drift.yaml|rows_pct: 30, |none: 30, |drift.yaml:8:.*the limits of . need rows_pct",
        "indicators/population.yaml|id: population|id: people|population.yaml:1:.*file's name"
      })
  void aSlipIsToldByFileAndLine(
      String file, String right, String wrong, String says, @TempDir Path copy) throws IOException {
    copyTo(copy);
    Path slipped = copy.resolve(file);
    Files.writeString(slipped, Files.readString(slipped).replaceFirst(right, wrong));

    assertThatThrownBy(() -> Schemas.load(copy))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageMatching("(?s).*/" + says + ".*");
  }

  private static void copyTo(Path copy) throws IOException {
    for (String file :
        new String[] {
          "messages.yaml",
          "employment-quota.yaml",
          "household-types.yaml",
          "leads.yaml",
          "drift.yaml"
        }) {
      Files.copy(Path.of(file), copy.resolve(file));
    }
    for (String folder :
        new String[] {
          "sources",
          "code-lists",
          "divisions",
          "facts",
          "policies",
          "indicators",
          "plans",
          "linkage"
        }) {
      Files.createDirectories(copy.resolve(folder));
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
  }
}
