package org.dpstat.samples;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dpstat.samples.Fact.Verified;

/**
 * How far a lead was followed.
 *
 * @param result code of list {@code verification-result}, empty while nobody has answered it
 */
record LeadState(String word, String result) {
  static final List<String> COLUMNS = List.of("lead_state", "verified_result");

  /**
   * The state of a lead.
   *
   * @param begun its first month
   * @param told latest month of which lists tell
   * @param isClosing whether an answer closes it
   */
  static LeadState of(
      YearMonth begun, YearMonth told, Optional<Verified> answer, Predicate<Verified> isClosing) {
    String open = begun.isBefore(told) ? "continuing" : "new";
    return new LeadState(
        answer.filter(isClosing).isPresent() ? "verified" : open,
        answer.map(given -> Integer.toString(given.result())).orElse(""));
  }

  List<String> cells() {
    return List.of(word, result);
  }
}
