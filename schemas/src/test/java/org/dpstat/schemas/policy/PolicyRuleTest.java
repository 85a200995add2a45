package org.dpstat.schemas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which months a rule is one. */
class PolicyRuleTest {
  @ParameterizedTest
  @CsvSource({
    "2024-01, , 2023-12, false",
    "2024-01, , 2024-01, true",
    "2024-01, , 2030-01, true",
    "2024-01, 2024-12, 2024-12, true",
    "2024-01, 2024-12, 2025-01, false"
  })
  void aRuleHoldsFromItsFirstMonthToItsLastWhetherItIsLawOrPlanned(
      YearMonth from, YearMonth to, YearMonth month, boolean holds) {
    for (PolicyRule.Basis basis : PolicyRule.Basis.values()) {
      PolicyRule rule = new PolicyRule("a", "000000", from, to, basis, "TRUE", false, null);

      assertThat(rule.holdsIn(month)).isEqualTo(holds);
      assertThat(rule.isInForce(month)).isEqualTo(holds && !rule.isPlanned());
    }
  }
}
