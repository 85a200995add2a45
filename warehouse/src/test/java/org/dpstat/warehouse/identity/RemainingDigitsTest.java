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
    "1.10100E+17, 110100",
    "1.1010520E+17, 110105",
    "1.10105194912310E+17, 1101051949123",
    "1.1010519491231002E+17, 1101051949123100",
    "1.1011E+17,",
    "1E+17,",
    "1.10105E+19,",
    "110105194912310021,",
  })
  void theAreaAndWhatCannotBeRoundedAreSure(String shown, String remaining) {
    assertThat(IdNumbers.remaining(shown)).isEqualTo(remaining);
  }
}
