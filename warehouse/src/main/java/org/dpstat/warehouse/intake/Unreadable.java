package org.dpstat.warehouse.intake;

import org.dpstat.warehouse.received.Refusal;

/** A file that cannot be taken in as its contract wants it. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Unreadable(String rule, String detail) {
    super(rule);
    refusal = new Refusal(rule, detail);
  }

  Refusal refusal() {
    return refusal;
  }
}
