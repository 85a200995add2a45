package org.dpstat.warehouse.intake;

import org.dpstat.warehouse.received.Refusal;

/** A file that cannot be taken in as its contract wants it. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int MIB = 20;

  private final transient Refusal refusal;

  Unreadable(String rule, String detail) {
    super(rule);
    refusal = new Refusal(rule, detail);
  }

  /** A file that is larger than a limit, which is told in MiB. */
  static Unreadable above(long limit, String rule) {
    return new Unreadable(rule, String.valueOf(limit >> MIB));
  }

  Refusal refusal() {
    return refusal;
  }

  /** As it passes where only unchecked exceptions may. */
  RuntimeException unchecked() {
    return new IllegalStateException(this);
  }

  /** Why a file is refused that a reader stumbled over; the reader may have wrapped the reason. */
  static Refusal refusalOf(Exception stumbled) {
    for (Throwable each = stumbled; each != null; each = each.getCause()) {
      if (each instanceof StorageFailed failed) {
        throw failed;
      }
      if (each instanceof Unreadable unreadable) {
        return unreadable.refusal();
      }
    }
    return new Refusal("file_damaged", null);
  }
}
