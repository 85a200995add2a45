package org.dpstat.warehouse.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dpstat.warehouse.intake.FileToRead;
import org.dpstat.warehouse.state.StateRecord;

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
  /** Under which name the configuration has what lists are read under. */
  static final String INTAKE = "intake";

  /** Whether a run of this plan computes what another would, later files apart. */
  public boolean agreesWith(RunPlan other) {
    return stateNumber == other.stateNumber
        && asOf.equals(other.asOf)
        && configuration.equals(other.configuration)
        && keyFingerprint.equals(other.keyFingerprint)
        && isFull == other.isFull;
  }

  /**
   * Whether lists are read in another way than those that a state holds: what was read then goes,
   * or it would stand beside what is read now.
   */
  boolean readsAnew(StateRecord parent) {
    return isFull || !readsAlike(configuration, parent);
  }

  /** Whether a state has read its lists under the same contracts, key and way of reading. */
  static boolean readsAlike(Map<String, String> configuration, StateRecord state) {
    return configuration.get(INTAKE).equals(state.configuration().get(INTAKE));
  }

  /** The files of one source. */
  public List<FileToRead> filesOf(String source) {
    return files.stream().filter(f -> f.source().equals(source)).toList();
  }
}
