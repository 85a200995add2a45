package org.dpstat.jobs.refresh;

import java.time.LocalDate;
import java.util.Map;

/** Hears of a refresh while it goes on. */
public interface Progress {
  /** A run that was left unfinished goes on; nothing of it has been done yet. */
  default void takesUp(String run, LocalDate asOf) {}

  /** A run that was left unfinished is given up, before anything else is done. */
  default void givesUp(String run, LocalDate asOf) {}

  /**
   * A run is about to begin, or to go on.
   *
   * @param weights how long each of its steps is likely to take, in the order of the steps
   */
  void plans(Map<String, Long> weights);

  /** A step begins; steps count from 1. A run that goes on begins where it stopped. */
  void begins(String step, int number, int of);

  /**
   * A step has ended.
   *
   * @param rows data rows that it read, 0 where it reads none
   */
  void ends(String step, long rows, long millis);

  /** The refresh is over, well or not, or there was nothing to do. */
  void over();
}
