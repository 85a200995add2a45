package org.dpstat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dpstat.samples.Fact.Traits;
import org.dpstat.samples.Fact.Verified;
import org.dpstat.samples.Programme.Standing;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.division.Divisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a lead by its answers: result, day, first and last month of each. */
class VerificationsTest {
  private static final Divisions DIVISIONS = Schemas.load(Path.of("../schemas")).divisions();
  private static final String COUNTY = "620422";
  private static final String NUMBER = "11010519491231002X";
  private static final String PROGRAMME = "nursing-allowance";
  private static final Member MEMBER =
      new Member(
          NUMBER,
          new Place(COUNTY, null),
          new Traits("2", "1", "4", "1", null),
          IdNumber.birth(NUMBER),
          76,
          75,
          true,
          null,
          null);

  @ParameterizedTest
  @CsvSource({
    "8 2025-12-05 - -, true",
    "4 - - -, true",
    "7 2025-02-01 - -, true",
    "3 2025-12-05 - -, false",
    "9 2025-12-05 - -, false",
    "8 2026-01-05 - -, false",
    "8 2025-12-05 2025-03 2025-11, false",
    "8 2025-12-05 2025-03 2025-12, true",
    "8 2025-12-05 2026-01 -, false",
    "8 2025-01-05 - 2025-12|8 2025-12-05 2026-01 2026-12, true",
    "8 2025-11-05 - -|1 2025-12-05 - -, false",
    "8 2025-12-05 - -|1 2025-11-05 - -, true",
    "8 2025-11-05 - -|10 2025-12-05 - -, true",
    "8 2025-10-05 - -|5 2025-11-05 2025-03 2025-11, false",
    "8 2025-12-04 - -|2 2025-12-05 - -, false"
  })
  void theLatestAnswerThatHoldsTakesOut(String answers, boolean isOut) {
    Standing standing =
        verifications(answers).standing(PROGRAMME, MEMBER, Certainty.YES, Certainty.NO);

    assertThat(standing.isOut()).isEqualTo(isOut);
    assertThat(standing.eligible()).isEqualTo(Certainty.of(!isOut));
  }

  @Test
  void whomNoRuleNamesIsNotTakenOut() {
    Verifications verifications = verifications("8 2025-12-05 - -");

    assertThat(verifications.standing(PROGRAMME, MEMBER, Certainty.UNKNOWN, Certainty.YES))
        .isEqualTo(new Standing(Certainty.NO, Certainty.YES));
    assertThat(verifications.standing("pension", MEMBER, Certainty.YES, Certainty.YES))
        .isEqualTo(new Standing(Certainty.YES, Certainty.YES));
  }

  @ParameterizedTest
  @CsvSource({
    "1 2025-12-05 - -, 2025-12, 1",
    "9 2025-12-05 - -, 2025-11, 9",
    "2 - - -, 2025-12, 2",
    "1 2025-11-30 - -, 2025-12,",
    "3 2025-12-05 - 2025-12, 2025-12, 3",
    "3 2025-12-05 2025-03 2025-11, 2025-12,",
    "8 2025-12-05 - -, 2025-12,",
    "10 2025-12-05 - -, 2025-12,",
    "3 2025-12-05 - -|1 2025-12-06 2026-01 -, 2025-12, 3",
    "2 2025-12-05 - -|8 2025-12-06 - 2025-11, 2025-12, 2"
  })
  void aGapIsClosedByAnAnswerThatHolds(String answers, YearMonth since, Integer result) {
    assertThat(verifications(answers).toGap(PROGRAMME, NUMBER, since).map(Verified::result))
        .isEqualTo(Optional.ofNullable(result));
  }

  @ParameterizedTest
  @CsvSource({
    "10 2025-12-05 - -, 2025-12, 10",
    "11 2025-12-05 2025-03 2025-04, 2025-11, 11",
    "10 2025-11-05 - -, 2025-12,",
    "9 2025-11-05 - -, 2025-12, 9",
    "9 2025-11-05 - 2025-11, 2025-12,",
    "9 2025-12-05 - 2025-11, 2025-12, 9",
    "8 2025-12-05 - -, 2025-12,",
    "9 2025-10-05 - -|10 2025-11-05 - -, 2025-12,"
  })
  void aPaymentIsAnsweredAfterItOrWhileTheDataAreWrong(
      String answers, YearMonth last, Integer result) {
    Verifications verifications = verifications(answers);
    Optional<Verified> answer = verifications.toAnomaly(PROGRAMME, NUMBER, YearMonth.of(2025, 11));

    assertThat(answer.filter(given -> verifications.closes(given, last)).map(Verified::result))
        .isEqualTo(Optional.ofNullable(result));
  }

  @Test
  void anAnswerIsAboutWhatHadBegunBeforeIt() {
    assertThat(
            verifications("9 2025-11-05 - -").toAnomaly(PROGRAMME, NUMBER, YearMonth.of(2025, 12)))
        .isEmpty();
  }

  private static Verifications verifications(String answers) {
    Ledger ledger = new Ledger(DIVISIONS);
    List<Row> rows = Arrays.stream(answers.split("\\|")).map(VerificationsTest::row).toList();
    ledger.enter(Delivery.of("verification", COUNTY, "202512"), "verification.csv", rows);
    Lists lists = new Lists(ledger, List.of(COUNTY), DIVISIONS, YearMonth.of(2025, 12));
    return new Verifications(lists, new Identity(ledger.counted("verification")));
  }

  private static Row row(String answer) {
    List<String> cells = List.of(answer.split(" "));
    return Row.ofTable(false)
        .set("id_number", NUMBER)
        .set("matter", PROGRAMME)
        .set("result", cells.get(0))
        .set("verified_on", given(cells.get(1)))
        .set("first_month", given(cells.get(2)))
        .set("last_month", given(cells.get(3)));
  }

  private static String given(String cell) {
    return cell.equals("-") ? null : cell;
  }
}
