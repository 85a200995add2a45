package org.dpstat.jobs.refresh;

/** Hears of a refresh while it goes on. */
public interface Progress {
  /** A step begins; steps count from 1. */
  void begins(String step, int number, int of);

  /**
   * A step has ended.
   *
   * @param rows data rows that it read, 0 where it reads none
   */
  void ends(String step, long rows, long millis);
}
