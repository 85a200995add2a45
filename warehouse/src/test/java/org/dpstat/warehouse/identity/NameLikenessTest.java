package org.dpstat.warehouse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names that may be one, and names that may not. */
class NameLikenessTest {
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvFileSource(resources = "/identity/names.csv", numLinesToSkip = 1)
  void differ(String a, String b, boolean expected, String why) {
    assertThat(NameLikeness.differ(a, b)).as(why).isEqualTo(expected);
    assertThat(NameLikeness.differ(b, a)).as(why).isEqualTo(expected);
  }
}
