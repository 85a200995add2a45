package org.dpstat.warehouse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet leaves of a number, as far as it is sure. */
class RemainingDigitsTest {
  @ParameterizedTest
  @CsvSource({
    "1.10105E+17, 110105",
    "1.10105E17, 110105",
    "1.101052E+17, 110105",
    "1.10105194912310E+17, 11010519491231",
    "1.1011E+17,",
    "1E+17,",
    "1.10105E+19,",
    "110105194912310021,",
  })
  void theAreaAndAllButTheLastDigitAreSure(String shown, String remaining) {
    assertThat(IdNumbers.remaining(shown)).isEqualTo(remaining);
  }
}
