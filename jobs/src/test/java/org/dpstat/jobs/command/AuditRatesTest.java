package org.dpstat.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How links are drawn for an audit, and what follows from what two people found of them. */
class AuditRatesTest {
  private static final Offset<Double> CLOSE = within(0.00005);

  /** Values of R: binom.test(2, 50), binom.test(0, 50), binom.test(50, 50). */
  @Test
  void intervalsAreThoseOfClopperAndPearson() {
    assertThat(Interval.of(2, 50).low()).isCloseTo(0.00488, CLOSE);
    assertThat(Interval.of(2, 50).high()).isCloseTo(0.13714, CLOSE);
    assertThat(Interval.of(0, 50)).matches(i -> i.low() == 0);
    assertThat(Interval.of(0, 50).high()).isCloseTo(0.07112, CLOSE);
    assertThat(Interval.of(50, 50).low()).isCloseTo(0.92888, CLOSE);
    assertThat(Interval.of(50, 50)).matches(i -> i.high() == 1);
  }

  /** A tenth of a stratum of 100 is wrong, nothing of one of 900: a hundredth of all. */
  @Test
  void theRateOfAllIsWeightedByTheSizesOfTheStrata() {
    List<AuditRates.Judged> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(new AuditRates.Judged("likely", 100, i < 2 ? "2" : "1", i < 2 ? "2" : "1"));
      rows.add(new AuditRates.Judged("number", 900, "1", ""));
    }
    rows.add(new AuditRates.Judged("unseen", 7, "", ""));
    AuditRates rates = new AuditRates(rows);

    assertThat(rates.rate()).isCloseTo(0.01, CLOSE);
    // 20 / (0.1^2 + 0.9^2) = 24.39 links drawn alike, of which 0.2439 are wrong.
    assertThat(rates.interval().high()).isCloseTo(0.15838, CLOSE);
    assertThat(rates.strata()).extracting(AuditRates.Stratum::judged).containsExactly(20, 20, 0);
  }

  @Test
  void whereTwoPeopleDifferNothingIsFound() {
    AuditRates rates =
        new AuditRates(
            List.of(
                judged("1", "1"),
                judged("1", "1"),
                judged("2", "2"),
                judged("1", "2"),
                judged("3", "3"),
                judged("3", ""),
                judged("", "2"),
                judged("", "")));

    assertThat(rates.strata()).containsExactly(new AuditRates.Stratum("number", 90, 4, 2, 3));
    assertThat(rates.byBoth()).isEqualTo(5);
    assertThat(rates.agreement()).isCloseTo(0.8, CLOSE);
    // By chance 3/5 * 2/5 + 1/5 * 2/5 + 1/5 * 1/5 = 0.36.
    assertThat(rates.kappa().orElseThrow()).isCloseTo((0.8 - 0.36) / 0.64, CLOSE);
  }

  private static AuditRates.Judged judged(String first, String second) {
    return new AuditRates.Judged("number", 90, first, second);
  }

  @Test
  void halfOfASampleIsDrawnInEqualPartsAndHalfBySize() {
    assertThat(Allocation.of(Map.of("large", 900L, "small", 100L), 100))
        .isEqualTo(Map.of("large", 70L, "small", 30L));
    assertThat(Allocation.of(Map.of("large", 900L, "tiny", 3L), 100))
        .isEqualTo(Map.of("large", 97L, "tiny", 3L));
    assertThat(Allocation.of(Map.of("large", 900L, "small", 1L, "tiny", 1L), 4))
        .isEqualTo(Map.of("large", 2L, "small", 1L, "tiny", 1L));
    assertThat(Allocation.of(Map.of("large", 900L, "small", 1L, "tiny", 1L), 1))
        .isEqualTo(Map.of("large", 1L, "small", 0L, "tiny", 0L));
    assertThat(Allocation.of(Map.of("large", 9L, "tiny", 3L), 100))
        .isEqualTo(Map.of("large", 9L, "tiny", 3L));
  }
}
