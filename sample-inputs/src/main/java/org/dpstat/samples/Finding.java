package org.dpstat.samples;

/** What must be found in a row, and what must happen to it. */
record Finding(String rule, Effect effect) {
  static final Finding DUPLICATE_ROW = new Finding("duplicate_row", Effect.SET_ASIDE);
  static final Finding DUPLICATE_PERSON = new Finding("duplicate_person", Effect.SET_ASIDE);
  static final Finding DUPLICATE_KEY = new Finding("duplicate_key", Effect.SET_ASIDE);

  /** What a finding does to the row. */
  enum Effect {
    CLEARED("warning", "value_cleared"),
    REPAIRED("warning", "value_repaired"),
    KEPT("warning", "value_kept"),
    REJECTED("error", "row_rejected"),
    SET_ASIDE("warning", "duplicate_set_aside");

    private final String severity;
    private final String action;

    Effect(String severity, String action) {
      this.severity = severity;
      this.action = action;
    }

    String severity() {
      return severity;
    }

    String action() {
      return action;
    }

    boolean isLoaded() {
      return this != REJECTED && this != SET_ASIDE;
    }
  }
}
