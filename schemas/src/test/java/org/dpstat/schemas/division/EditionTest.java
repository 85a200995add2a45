package org.dpstat.schemas.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Where those lay on a day who are known by another day's divisions: {@code editions.csv}. */
class EditionTest {
  private static final Divisions DIVISIONS = Divisions.load(Path.of("divisions"));

  @ParameterizedTest(name = "{0} of {1} on {2}: {4}")
  @CsvFileSource(resources = "/editions.csv", numLinesToSkip = 1)
  void onADay(String code, LocalDate known, LocalDate day, String places, String why) {
    Edition edition = new Edition(DIVISIONS, known, day);

    assertThat(
            Stream.of(Level.TOWNSHIP, Level.COUNTY, Level.CITY)
                .map(level -> edition.placeOn(code, level).orElse("-"))
                .collect(Collectors.joining(" ")))
        .as(why)
        .isEqualTo(places);
  }
}
