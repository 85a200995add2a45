package org.dpstat.warehouse.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dpstat.warehouse.intake.FileToRead;

/**
 * What a refresh is to do, written down before it begins. A run that is taken up again obeys it:
 * files that came later wait.
 *
 * @param stateNumber the state to be made
 * @param logPosition how much of the inbox's log counts
 * @param configuration digests of what the figures are computed under
 * @param isFull whether everything is read anew
 * @param files what is to be read
 */
public record RunPlan(
    String runId,
    int stateNumber,
    LocalDate asOf,
    int logPosition,
    Map<String, String> configuration,
    String keyFingerprint,
    boolean isFull,
    Instant createdAt,
    List<FileToRead> files) {

  /** Whether a run of this plan computes what another would, later files apart. */
  public boolean agreesWith(RunPlan other) {
    return stateNumber == other.stateNumber
        && asOf.equals(other.asOf)
        && configuration.equals(other.configuration)
        && keyFingerprint.equals(other.keyFingerprint)
        && isFull == other.isFull;
  }

  /** The files of one source. */
  public List<FileToRead> filesOf(String source) {
    return files.stream().filter(f -> f.source().equals(source)).toList();
  }
}
