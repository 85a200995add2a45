package org.dpstat.jobs.ops;

import java.time.Instant;

/** Another process is writing to this warehouse. */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String holder;
  private final transient Instant since;

  Busy(String holder, Instant since) {
    super(holder + " since " + since);
    this.holder = holder;
    this.since = since;
  }

  static Busy because(Lease.Holder holder) {
    return new Busy(holder.owner(), holder.since());
  }

  /** Who it is: process and machine; null where it could not be learnt. */
  public String holder() {
    return holder;
  }

  /** Since when. */
  public Instant since() {
    return since;
  }
}
