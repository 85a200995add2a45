package org.dpstat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import org.dpstat.samples.Fact.Traits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Since when somebody is left out, and whether that is news. */
class PolicyTest {
  private static final Member MEMBER =
      new Member(
          "a",
          new Place("620422", null),
          new Traits("2", "1", "4", "1", null),
          null,
          null,
          null,
          true,
          null,
          null);

  @ParameterizedTest
  @CsvSource({
    // entitled, first told, last named, since
    "2024-05, 2023-01, , 2024-05",
    "2024-05, 2025-11, , 2025-11",
    "2024-05, 2023-01, 2025-11, 2025-12",
    "2026-02, 2025-11, 2025-11, 2026-02",
    "2024-05, , 2025-11, 2024-05",
    ", , , 2016-01",
    "2012-03, , , 2016-01"
  })
  void theLatestMonthIsTheBeginning(
      YearMonth entitled, YearMonth first, YearMonth lastNamed, YearMonth since) {
    assertThat(policy(entitled, new Months(first, lastNamed)).since(MEMBER)).isEqualTo(since);
  }

  @ParameterizedTest
  @CsvSource({"2025-12, 2025-12, new", "2025-12, 2025-11, new", "2025-11, 2025-12, continuing"})
  void isNewsInTheLatestMonthTold(YearMonth begun, YearMonth told, String state) {
    assertThat(LeadState.of(begun, told, Optional.empty(), answer -> true))
        .isEqualTo(new LeadState(state, ""));
  }

  @ParameterizedTest
  @CsvSource({
    // source, period, told by December, told by June of the next year
    "pension, 202511, 2025-11, 2025-11",
    "rehabilitation, 2025, 2025-12, 2025-12",
    "rehabilitation, 2024, 2024-12, 2024-12",
    "enrolment, 2025, 2025-12, 2026-06",
    "enrolment, 2024, 2025-08, 2025-08"
  })
  void aListTellsOfItsPeriodAsFarAsThatIsOver(
      String source, String period, YearMonth inDecember, YearMonth inJune) {
    Delivery list = Delivery.of(source, "620422", period);

    assertThat(list.toldBy(YearMonth.of(2025, 12))).isEqualTo(inDecember);
    assertThat(list.toldBy(YearMonth.of(2026, 6))).isEqualTo(inJune);
  }

  private static Policy policy(YearMonth entitled, Policy.Told lists) {
    return new Policy(
        "nursing-allowance",
        "severe",
        YearMonth.of(2016, 1),
        "eligible_not_paid",
        member -> entitled,
        lists);
  }

  private record Months(YearMonth first, YearMonth lastNamed) implements Policy.Told {
    @Override
    public Optional<YearMonth> latest(String county) {
      return first(county);
    }

    @Override
    public Optional<YearMonth> first(String county) {
      return Optional.ofNullable(first);
    }

    @Override
    public Optional<YearMonth> lastNamed(String key) {
      return Optional.ofNullable(lastNamed);
    }
  }
}
