package org.dpstat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dpstat.samples.Finding.Effect;

/**
 * Has rows say less well who they are about, each way in its turn: numbers mistyped, missing, in
 * the wrong column or shape, names as somebody heard them.
 */
final class IdentityDamage {
  private static final Finding CHECK_DIGIT = new Finding("id_check_digit", Effect.CLEARED);
  private static final Finding BIRTH_DATE = new Finding("birth_date_in_id_number", Effect.KEPT);
  private static final List<Way> TURN =
      List.of(
          Way.ONE_DIGIT,
          Way.NO_NUMBER,
          Way.SWAPPED,
          Way.TWO_DIGITS,
          Way.ONE_DIGIT,
          Way.SOUND,
          Way.TWENTY,
          Way.SWAPPED,
          Way.FIFTEEN,
          Way.TWO_DIGITS,
          Way.SCIENTIFIC,
          Way.CHARACTER);

  /** Rows of a survey for one more that carries somebody else's number. */
  private static final int ROWS_PER_STRANGER = 400;

  private final SplittableRandom random;
  private final Map<String, Integer> turns = new HashMap<>();

  private enum Way {
    ONE_DIGIT,
    SWAPPED,
    TWO_DIGITS,
    NO_NUMBER,
    TWENTY,
    FIFTEEN,
    SCIENTIFIC,
    SOUND,
    CHARACTER
  }

  IdentityDamage(SplittableRandom random) {
    this.random = random;
  }

  /** Damages a row about a person who has a number and a name. */
  void damage(Row row, Layout layout) {
    if (!row.has("id_number") || !row.has("name")) {
      return;
    }
    int turn = turns.merge(layout.contract().id(), 1, Integer::sum);
    String number = row.value("id_number");
    switch (TURN.get(turn % TURN.size())) {
      case ONE_DIGIT -> mistype(row, withOtherDigit(number, random.nextInt(17)));
      case SWAPPED -> mistype(row, swapped(number));
      case TWO_DIGITS -> mistype(row, withOtherDigit(withOtherDigit(number, 9), 12));
      case NO_NUMBER -> row.set("id_number", null);
      case TWENTY -> putCertificate(row);
      case FIFTEEN -> IdNumber.shortened(number).ifPresent(n -> row.write("id_number", n));
      case SCIENTIFIC -> {
        row.garble("id_number", Faults.scientific(number));
        row.find(new Finding("id_scientific", Effect.CLEARED));
      }
      case SOUND -> row.set("name", Names.misheard(row.value("name")));
      case CHARACTER -> row.set("name", Names.abridged(row.value("name")));
    }
    row.settle();
  }

  /** Two of three mistyped numbers stand in the certificate number too. */
  private void mistype(Row row, String wrong) {
    if (IdNumber.isValid(wrong)) {
      return;
    }
    row.garble("id_number", wrong);
    row.find(CHECK_DIGIT);
    if (row.has("certificate_number") && random.nextInt(3) > 0) {
      row.set("certificate_number", wrong + row.value("certificate_number").substring(18));
    }
  }

  private static void putCertificate(Row row) {
    row.shortCertificate()
        .ifPresent(
            certificate -> {
              row.write("id_number", certificate);
              row.find(new Finding("cert_in_id_column", Effect.REPAIRED));
            });
  }

  private String withOtherDigit(String number, int at) {
    int digit = number.charAt(at) - '0';
    StringBuilder wrong = new StringBuilder(number);
    wrong.setCharAt(at, (char) ('0' + (digit + 1 + random.nextInt(9)) % 10));
    return wrong.toString();
  }

  /** The number with two neighbours swapped that differ. */
  private String swapped(String number) {
    int at = random.nextInt(16);
    while (number.charAt(at) == number.charAt(at + 1)) {
      at = (at + 1) % 16;
    }
    StringBuilder wrong = new StringBuilder(number);
    wrong.setCharAt(at, number.charAt(at + 1));
    wrong.setCharAt(at + 1, number.charAt(at));
    return wrong.toString();
  }

  /** Rows of people who gave another person's number with their own name and birth date. */
  List<Row> strangers(List<Row> rows) {
    List<Row> strangers = new ArrayList<>();
    for (int i = 0; i < rows.size() / ROWS_PER_STRANGER + random.nextInt(2); i++) {
      Row row = rows.get(random.nextInt(rows.size()));
      if (row.isUntouched() && !row.isFragile() && row.has("id_number") && row.has("birth_date")) {
        strangers.add(stranger(row));
      }
    }
    return strangers;
  }

  private Row stranger(Row row) {
    LocalDate birth =
        LocalDate.parse(row.value("birth_date")).minusDays(400L + random.nextInt(900));
    Row stranger = row.copyOfStranger();
    stranger
        .set("name", Names.unlike(random))
        .set("birth_date", birth)
        .set("certificate_number", null)
        .set("household_number", null)
        .set("interview_result", random.nextBoolean() ? "3" : "1");
    stranger.find(BIRTH_DATE);
    return stranger;
  }
}
