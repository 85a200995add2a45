package org.dpstat.jobs.refresh;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.dpstat.jobs.ops.KeyLost;
import org.dpstat.jobs.ops.OpsDirectory;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.identity.PseudonymKey;
import org.dpstat.warehouse.model.Models;
import org.dpstat.warehouse.relation.IntakeIds;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.run.RunPlanner;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;
import org.dpstat.warehouse.store.Store;

/**
 * All that a refresh works with: the warehouse, what describes it, its key and the clock.
 *
 * @param key null where it is lost: what is there can be asked, and nothing be added to it
 */
public record Workplace(
    Path home, Store store, OpsDirectory ops, Described described, PseudonymKey key, Clock clock) {

  /**
   * The workplace of a warehouse.
   *
   * @param home folder with {@code schemas} and {@code warehouse/models}
   */
  public static Workplace open(Path home, URI warehouse, Clock clock) {
    OpsDirectory ops = new OpsDirectory(warehouse);
    Store store = new Store(warehouse);
    Schemas schemas = Schemas.load(home.resolve("schemas"));
    Optional<String> ofState = fingerprintOfState(store);
    PseudonymKey key = ofState.isPresent() ? ops.findKey().orElse(null) : ops.key();
    Described described =
        new Described(
            schemas,
            Models.load(home.resolve("warehouse/models"), schemas),
            new IntakeIds(schemas, ofState.orElseGet(() -> key.fingerprint())));
    return new Workplace(home, store, ops, described, key, clock);
  }

  /**
   * Refuses to go on without the key of the current state: under another every person would have
   * another pseudonym, and nothing would say so.
   *
   * @throws KeyLost where it is gone or another
   */
  void requireKey() {
    Optional<String> ofState = fingerprintOfState(store);
    if (ofState.isPresent() && (key == null || !ofState.get().equals(key.fingerprint()))) {
      throw new KeyLost(ops.keyFile());
    }
  }

  private static Optional<String> fingerprintOfState(Store store) {
    return new States(store).findCurrent().map(StateRecord::keyFingerprint);
  }

  RunPlanner planner() {
    return new RunPlanner(store, described.schemas(), digestOfModels(), key.fingerprint(), clock);
  }

  /** Whether a state was computed by the definitions, models and software that are there today. */
  public boolean computes(StateRecord state) {
    return RunPlanner.isComputedBy(described.schemas(), digestOfModels(), state);
  }

  /** Other software may read, recognise and count otherwise, as other models do. */
  private String digestOfModels() {
    return Models.digest(home.resolve("warehouse/models")) + Build.digest();
  }
}
