package org.dpstat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers against the examples of the standard. */
class IdNumberTest {
  @ParameterizedTest
  @CsvSource({
    "110105, 1949-12-31, 2, 11010519491231002X",
    "440524, 1880-01-01, 1, 440524188001010014",
    "140802, 2003-05-06, 120, 140802200305061204"
  })
  void isBuiltAsTheStandardSays(String area, LocalDate birth, int sequence, String number) {
    assertThat(IdNumber.of(area, birth, sequence)).isEqualTo(number);
    assertThat(IdNumber.birth(number)).isEqualTo(birth);
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 2, 110105491231002",
    "440524188001010014, 1,",
    "140802200305061204, 2,"
  })
  void saysSexAndHasAnOldFormIfBornIn19xx(String number, String sex, String shortened) {
    assertThat(IdNumber.sex(number)).isEqualTo(sex);
    assertThat(IdNumber.shortened(number).orElse(null)).isEqualTo(shortened);
  }

  @ParameterizedTest
  @CsvSource({"11010519491231002X", "440524188001010014"})
  void damageIsDamage(String number) {
    assertThat(IdNumber.withWrongCheck(number)).isNotEqualTo(number).hasSize(18);
    assertThat(IdNumber.withImpossibleBirth(number)).contains("0231").hasSize(18);
    assertThat(IdNumber.neighbour(number)).isNotEqualTo(number).startsWith(number.substring(0, 14));
  }
}
