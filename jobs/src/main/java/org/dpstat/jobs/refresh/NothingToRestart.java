package org.dpstat.jobs.refresh;

/** There is no unfinished execution of that number, or what it computes under has changed since. */
public final class NothingToRestart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingToRestart(long executionId) {
    super(String.valueOf(executionId));
  }
}
