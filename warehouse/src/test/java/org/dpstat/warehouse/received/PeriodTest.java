package org.dpstat.warehouse.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Nature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest(name = "{0} of years that begin in month {1}")
  @CsvSource({
    "2025,     1, 2025-01-01, 2025-12-31, 2026-03-31",
    "2025,     9, 2025-09-01, 2026-08-31, 2026-11-30",
    "2024,     3, 2024-03-01, 2025-02-28, 2025-05-31",
    "202511,   1, 2025-11-01, 2025-11-30, 2026-02-28",
    "202311,   1, 2023-11-01, 2023-11-30, 2024-02-29",
    "202511,   9, 2025-11-01, 2025-11-30, 2026-02-28",
    "20251115, 1, 2025-11-15, 2025-11-30, 2026-02-28"
  })
  void beginsEndsAndGrowsStale(
      String text, int yearBegins, String begin, String end, String staleAfter) {
    Period period = new Period(text);
    Contract contract = contract(yearBegins);

    assertThat(period.begin(contract)).hasToString(begin);
    assertThat(period.end(contract)).hasToString(end);
    assertThat(period.staleAfter(contract)).hasToString(staleAfter);
  }

  private static Contract contract(int yearBegins) {
    return new Contract(
        "enrolment",
        "学籍",
        "pupils",
        "教育",
        "person",
        Nature.STATE,
        yearBegins,
        3,
        0,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
