package org.dpstat.samples;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.dpstat.samples.Fact.Verified;

/**
 * How far a lead was followed.
 *
 * @param result code of list {@code verification-result}, empty while nobody closed it
 */
record LeadState(String word, String result) {
  static final List<String> COLUMNS = List.of("lead_state", "verified_result");

  /**
   * The state of a lead.
   *
   * @param begun its first month
   * @param told latest month of which lists tell
   */
  static LeadState of(YearMonth begun, YearMonth told, Optional<Verified> closing) {
    if (closing.isPresent()) {
      return new LeadState("verified", Integer.toString(closing.get().result()));
    }
    boolean isNew = !begun.isBefore(told);
    return new LeadState(isNew ? "new" : "continuing", "");
  }

  List<String> cells() {
    return List.of(word, result);
  }
}
