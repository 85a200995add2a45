package org.dpstat.jobs.ops;

/** The right to write ended while there was work to do: another process may be writing by now. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost() {
    this(null);
  }

  /** It was lost, as showed by something that failed. */
  public LeaseLost(Throwable cause) {
    super("the lease was lost", cause);
  }
}
