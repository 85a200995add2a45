package org.dpstat.schemas.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Where divisions lie on a day: {@code divisions-on-a-day.csv}. */
class DivisionsTest {
  private static final Divisions DIVISIONS = Divisions.load(Path.of("divisions"));

  @ParameterizedTest(name = "{0} on {1}: {4}")
  @CsvFileSource(resources = "/divisions-on-a-day.csv", numLinesToSkip = 1)
  void onADay(String code, LocalDate day, String then, String county, String why) {
    assertThat(DIVISIONS.on(code, day)).as(why).isEqualTo(then);
    String known = code.substring(0, Math.min(code.length(), 9));
    assertThat(DIVISIONS.placeOn(known, Level.COUNTY, day).orElse(null)).as(why).isEqualTo(county);
  }

  @ParameterizedTest
  @CsvSource({"130503, 桥西区 信都区", "410308106, 小浪底镇 马屯镇", "110101001, 东华门街道", "371523001, 振兴街道办事处"})
  void aCodeKeepsTheNamesThatItHad(String code, String names) {
    assertThat(DIVISIONS.spans(code))
        .extracting(Division::name)
        .isEqualTo(List.of(names.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"410308101, 20", "371503101, 9", "371523101, 88"})
  void townshipsHaveNumbersOfVillages(String code, int villages) {
    assertThat(DIVISIONS.find(code)).map(Division::villages).contains(villages);
  }

  @ParameterizedTest
  @CsvSource({
    "371200, 370116 370117",
    "220300, 220302 220303 220322 220323 220382",
    "220381, 220184"
  })
  void countiesOfCitiesThatChanged(String code, String counties) {
    assertThat(String.join(" ", DIVISIONS.countiesIn(code))).isEqualTo(counties);
  }

  @Test
  void everythingThatWentIntoADivision() {
    assertThat(DIVISIONS.withMerged("410308"))
        .extracting(Division::code)
        .containsExactlyInAnyOrder("410308", "410306", "410322");
  }
}
