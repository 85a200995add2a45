package org.dpstat.warehouse.run;

import java.util.List;
import java.util.stream.Collectors;
import org.dpstat.warehouse.model.Check;

/** Checks that must pass did not: the current state stays as it was. */
public final class ChecksFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Check.Result> results;
  private final String runId;

  ChecksFailed(String runId, List<Check.Result> failed) {
    super(
        failed.stream()
            .map(r -> r.checkId() + ": " + r.message() + " (" + r.observed() + ")")
            .collect(Collectors.joining("; ")));
    this.results = List.copyOf(failed);
    this.runId = runId;
  }

  /** The checks that failed. */
  public List<Check.Result> results() {
    return results;
  }

  /** The run, whose checks stay readable. */
  public String runId() {
    return runId;
  }
}
