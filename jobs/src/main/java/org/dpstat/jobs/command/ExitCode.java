package org.dpstat.jobs.command;

/** What a command ends with. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int DONE_WITH_REJECTS = 3;

  private ExitCode() {}
}
