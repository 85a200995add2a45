package org.dpstat.schemas.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold in the files of divisions as a whole. */
class DivisionHistoryTest {
  private static final Divisions DIVISIONS = Divisions.load(Path.of("divisions"));

  @ParameterizedTest
  @CsvSource({"PROVINCE, 31", "CITY, 339", "COUNTY, 2854", "TOWNSHIP, 40918"})
  void asManyStandAsTheLatestEditionHas(Level level, int count) {
    assertThat(DIVISIONS.all().stream().filter(d -> d.level() == level && d.isStanding()).count())
        .isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-12-31, 2859",
    "2019-10-31, 2853",
    "2020-06-30, 2856",
    "2021-10-31, 2853",
    "2025-12-31, 2854"
  })
  void asManyCountiesStandAsTheEditionOfTheDayHas(LocalDate day, int count) {
    assertThat(DIVISIONS.all().stream().filter(d -> d.level() == Level.COUNTY && d.isValidOn(day)))
        .hasSize(count);
  }

  @Test
  void spansOfACodeFollowOneAnother() {
    for (String code : DIVISIONS.codes()) {
      LocalDate free = LocalDate.MIN;
      for (Division span : DIVISIONS.spans(code)) {
        LocalDate last = span.isStanding() ? LocalDate.MAX.minusDays(1) : span.validTo();
        assertThat(span.validFrom()).as(code).isBetween(free, last);
        free = last.plusDays(1);
      }
    }
  }

  @Test
  void everyParentStandsOnEveryDayOfADivision() {
    assertThat(DIVISIONS.all())
        .filteredOn(d -> d.level() != Level.COUNTRY)
        .filteredOn(d -> !daysOf(d).allMatch(day -> stands(d.parentCode(), day)))
        .isEmpty();
  }

  private static Stream<LocalDate> daysOf(Division division) {
    LocalDate last = division.isStanding() ? LocalDate.of(2025, 12, 31) : division.validTo();
    return Stream.of(division.validFrom(), last);
  }

  @Test
  void everySuccessorStandsTheDayAfter() {
    assertThat(DIVISIONS.all())
        .filteredOn(d -> d.successorCode() != null)
        .filteredOn(d -> !stands(d.successorCode(), d.validTo().plusDays(1)))
        .isEmpty();
  }

  @Test
  void aSuccessorHasAKindAndTheSameLevel() {
    assertThat(DIVISIONS.all())
        .filteredOn(d -> d.successorCode() != null)
        .allSatisfy(
            d -> {
              assertThat(d.changeKind()).isIn("replaced", "merged", "split");
              assertThat(DIVISIONS.find(d.successorCode()).orElseThrow().level())
                  .isEqualTo(d.level());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-01-01", "2019-11-01", "2020-12-31", "2022-01-01", "2025-12-31"})
  void everyCodeLeadsToOneThatStandsOrStays(LocalDate day) {
    assertThat(DIVISIONS.codes())
        .filteredOn(code -> !DIVISIONS.on(code, day).equals(code))
        .filteredOn(code -> !stands(DIVISIONS.on(code, day), day) || stands(code, day))
        .isEmpty();
  }

  @Test
  void onlyTownshipsHaveVillages() {
    assertThat(DIVISIONS.all())
        .filteredOn(d -> (d.level() == Level.TOWNSHIP) != (d.villages() != null))
        .isEmpty();
  }

  private static boolean stands(String code, LocalDate day) {
    return DIVISIONS.spans(code).stream().anyMatch(d -> d.isValidOn(day));
  }
}
