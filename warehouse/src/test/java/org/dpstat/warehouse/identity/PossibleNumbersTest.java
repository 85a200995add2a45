package org.dpstat.warehouse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that one slip away from a broken one are valid. */
class PossibleNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // the check digit
        "11010519491231012X", // a digit of the serial number
        "11010519491232002X", // a digit of a day that does not exist
        "11010591491231002X", // two neighbours swapped
      })
  void theRightOneIsAmongThem(String broken) {
    assertThat(IdNumbers.isValid(broken)).isFalse();
    assertThat(IdNumbers.possible(broken))
        .contains("11010519491231002X")
        .allMatch(IdNumbers::isValid)
        .doesNotHaveDuplicates()
        .hasSizeLessThan(30);
  }

  @Test
  void twoSlipsAreTooMany() {
    assertThat(IdNumbers.possible("110105194912310130")).doesNotContain("11010519491231002X");
  }

  @Test
  void onlyAFullNumberHasAny() {
    assertThat(IdNumbers.possible("1101051949123100")).isEmpty();
  }
}
