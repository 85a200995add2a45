package org.dpstat.jobs.refresh;

import java.util.function.LongSupplier;
import org.dpstat.jobs.ops.LeaseLost;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.warehouse.run.ChecksFailed;

/**
 * A step that failed, told by the kinds of its exceptions and where they arose. What a library says
 * may carry a name or a number of a row, and what is thrown ends in the log and in the repository.
 */
public final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StepFailed(Throwable original) {
    super(kindsOf(original));
    setStackTrace(original.getStackTrace());
  }

  /** The same failure without what it says. */
  public static StepFailed of(Throwable original) {
    return new StepFailed(original);
  }

  /** What Scala throws is seldom declared: what every failed task gives is no RuntimeException. */
  static long withoutData(LongSupplier work) {
    try {
      return work.getAsLong();
    } catch (Throwable e) {
      throw told(e);
    }
  }

  /** What we say ourselves names no person; what others say is left out. */
  static RuntimeException told(Throwable original) {
    boolean isOurs =
        original instanceof InvalidSchema
            || original instanceof ChecksFailed
            || original instanceof LeaseLost
            || original instanceof StepFailed;
    return isOurs ? (RuntimeException) original : new StepFailed(original);
  }

  private static String kindsOf(Throwable original) {
    StringBuilder kinds = new StringBuilder();
    for (Throwable at = original; at != null; at = at.getCause()) {
      kinds.append(kinds.isEmpty() ? "" : " < ").append(at.getClass().getName());
    }
    return kinds.toString();
  }
}
