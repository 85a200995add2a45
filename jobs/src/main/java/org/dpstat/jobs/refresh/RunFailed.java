package org.dpstat.jobs.refresh;

/** A run that failed; the current state is as it was. */
public final class RunFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailed(Throwable cause) {
    super(cause == null ? null : StepFailed.told(cause));
  }
}
