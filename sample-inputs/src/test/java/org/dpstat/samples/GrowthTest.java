package org.dpstat.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means of growth, and the years that they are about. */
class GrowthTest {
  @Test
  void theMeanIsGeometric() {
    assertThat(Growth.mean(List.of(0.0, 21.0)).orElseThrow()).isEqualTo(10, within(1e-9));
  }

  @Test
  void oneMissingYearLeavesNoMean() {
    assertThat(Growth.mean(Arrays.asList(3.0, null))).isEmpty();
    assertThat(Growth.mean(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2021, 2020", "2025, 2020", "2026, 2025"})
  void aPeriodIsMeasuredFromTheYearBeforeIt(int year, int base) {
    assertThat(IncomeFigures.beforePeriod(year)).isEqualTo(base);
  }
}
