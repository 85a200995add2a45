package org.dpstat.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
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
            tuple("140800", 14),
            tuple("620422", 12),
            tuple("140000", 12),
            tuple("371503", 12),
            tuple("410307", 14));
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
    "yuncheng-14-5, mental-rehabilitation-counties, >=, 80, 672",
    "yuncheng-14-5, facility-counties, =, 100, 1002",
    "yuncheng-14-5, federation-cadre-rate, =, 100, 519",
    "yanshi-14-5, mental-rehabilitation-townships, >=, 80, 201",
    "yanshi-14-5, federation-cadre-rate, =, 100, 178",
    "huining-14-5, federation-cadre-rate, =, 100, 645",
    "chiping-14-5, federation-cadre-rate, =, 100, 191"
  })
  void plansPromiseInTheirProseToo(
      String plan, String indicator, String operator, BigDecimal value, int line) {
    assertThat(SCHEMAS.plans().get(plan).targets())
        .extracting(Target::indicator, Target::operator, Target::value, Target::line)
        .contains(tuple(indicator, operator, value, line));
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
        "sources/death.yaml|type: date|type: dote|death.yaml:15:.*dote is none of .text, .*date",
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
        "drift.yaml|rows_pct: 30, |''|drift.yaml:8:.*the limits of . need rows_pct",
        "indicators/population.yaml|id: population|id: people|population.yaml:1:.*file's name",
        "sources/death.yaml|nature: |natur: |death.yaml:6:.*no key natur is known; .*grain, nature, ",
        "sources/death.yaml|nature: .*|grain: death|death.yaml:6:.*grain stands here twice",
        "sources/death.yaml|label: .*|# |death.yaml:1:.*contract death needs a label",
        "sources/death.yaml|nature: .*|nature: stat|death.yaml:6:.*stat is none of .state, event, spell, yearly",
        "sources/death.yaml|type: date|tpye: date|death.yaml:15:.*no key tpye is known",
        "sources/nursing-allowance.yaml|field: last_month|field: last_moth|nursing-allowance.yaml:25:.*no column last_moth",
        "sources/assistance.yaml|name: note|name: place|assistance.yaml:.*two have the name place",
        "sources/nursing-allowance.yaml|id: amount_in_bounds|id: months_in_order|nursing-allowance.yaml:29:.*two have the id months_in_order",
        "sources/nursing-allowance.yaml|otherwise: paid_month|otherwise: paid_moth|nursing-allowance.yaml:16:.*no column paid_moth",
        "sources/nursing-allowance.yaml|otherwise: paid_month|otherwise: name|nursing-allowance.yaml:16:.*no column name of the type of first_month",
        "sources/nursing-allowance.yaml|default: '1'|default: '7'|nursing-allowance.yaml:18:.*no code 7 in code list payment-kind",
        "sources/nursing-allowance.yaml|required: value, about: negative|default: '0', about: negative|nursing-allowance.yaml:14:.*only a column of type text or code",
        "sources/nursing-allowance.yaml|name: payment_kind|name: kind|nursing-allowance.yaml:.*no column payment_kind of one of",
        "sources/nursing-allowance.yaml|type: month, otherwise: paid_month|type: date|nursing-allowance.yaml:5:.*payments need a column first_month of type month",
        "sources/death.yaml|type: name|type: text|death.yaml:9:.*needs a column of type name",
        "facts/enrolment.yaml|facts:|fact:|enrolment.yaml:.*no key fact is known",
        "facts/nursing-allowance.yaml|(?s)facts:.*|facts: [{id: a_covered, zh: a, en: a, rows: 'TRUE'}, {id: b_covered, zh: b, en: b, rows: 'TRUE'}]|nursing-allowance.yaml:3:.*payments are of one programme",
        "code-lists/sex.yaml|items:|itmes:|sex.yaml:.*no key itmes is known",
        "policies/pension.yaml|label: .*|# |pension.yaml:2:.*policy pension needs a label",
        "policies/pension.yaml|rules:|ruels:|pension.yaml:8:.*no key ruels is known; .*rules",
        "policies/pension.yaml|(?s)rules:.*|# |pension.yaml:2:.*policy pension needs rules",
        "policies/nursing-allowance.yaml|basis: planned|to: 2022-01|nursing-allowance.yaml:16:.*ends .to. before it begins",
        "policies/nursing-allowance.yaml|assessment: by-grade|assessment: by-grad|nursing-allowance.yaml:7:.*by-grad is none of .by-grade",
        "policies/nursing-allowance.yaml|id: huining-extension|id: severe|nursing-allowance.yaml:23:.*two have the id severe",
        "plans/huining-14-5.yaml|base_year: .*|# |huining-14-5.yaml:2:.*needs its base_year",
        "plans/huining-14-5.yaml|last_year: .*|last_year: 2020|huining-14-5.yaml:2:.*not in order",
        "plans/huining-14-5.yaml|measure: [a-z-]*|measure: gpd-growth|huining-14-5.yaml:14:.*gpd-growth is none of .gdp-growth",
        "plans/huining-14-5.yaml|unit: 人|# |huining-14-5.yaml:.*needs the indicator's unit, 人",
        "plans/huining-14-5.yaml|unit: 人|unit: 户|huining-14-5.yaml:.*needs the indicator's unit, 人, and not 户",
        "plans/huining-14-5.yaml|indicator: training-persons|indicator: pension-participation|huining-14-5.yaml:.*two have the indicator pension-participation",
        "indicators/population.yaml|status: assumed|status: asumed|population.yaml:.*asumed is none of .official, assumed",
        "indicators/population.yaml|about: |# |population.yaml:.*is assumed: say in about why",
        "indicators/child-rehabilitation-funnel.yaml|id: stage|id: total|child-rehabilitation-funnel.yaml:.*called total already",
        "indicators/child-rehabilitation-funnel.yaml|id: stage|id: sex|child-rehabilitation-funnel.yaml:.*called sex already",
        "leads.yaml|checks:|chekcs:|leads.yaml:.*no key chekcs is known",
        "drift.yaml|, status: assumed|, status: guessed|drift.yaml:.*guessed is none of"
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
