package org.dpstat.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of sheets as text: nobody vouches for their exponents. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5",
    "1E+5, 100000",
    "1.5E-7, 0.00000015",
    "140802194912310021, 1.40802194912310E+17",
    "1E+999999999, 1E+999999999",
    "1E+2147483647, 1E+2147483647",
    "1E-999999999, 1E-999999999"
  })
  void areWrittenOutWhereThatIsShort(BigDecimal number, String text) {
    assertThat(Numbers.asInSheet(number)).isEqualTo(text);
  }
}
