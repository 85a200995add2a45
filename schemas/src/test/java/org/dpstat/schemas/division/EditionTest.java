package org.dpstat.schemas.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Where those lay on a day who are known by another day's divisions: {@code editions.csv}. */
class EditionTest {
  private static final Divisions DIVISIONS = Divisions.load(Path.of("divisions"));

  @ParameterizedTest(name = "{0} of {1} on {2}: {6}")
  @CsvFileSource(resources = "/editions.csv", numLinesToSkip = 1)
  void onADay(
      String code,
      LocalDate known,
      LocalDate day,
      String township,
      String county,
      String city,
      String why) {
    Edition edition = new Edition(DIVISIONS, known, day);

    assertThat(edition.placeOn(code, Level.TOWNSHIP).orElse(null)).as(why).isEqualTo(township);
    assertThat(edition.placeOn(code, Level.COUNTY).orElse(null)).as(why).isEqualTo(county);
    assertThat(edition.placeOn(code, Level.CITY).orElse(null)).as(why).isEqualTo(city);
  }
}
