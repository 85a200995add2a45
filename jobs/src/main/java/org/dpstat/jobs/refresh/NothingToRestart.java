package org.dpstat.jobs.refresh;

/** There is no unfinished execution of that number. */
public final class NothingToRestart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingToRestart(long executionId) {
    super(String.valueOf(executionId));
  }
}
