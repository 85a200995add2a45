package org.dpstat.jobs.refresh;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.dpstat.jobs.ops.OpsDirectory;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.identity.PseudonymKey;
import org.dpstat.warehouse.model.Models;
import org.dpstat.warehouse.relation.IntakeIds;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.run.RunPlanner;
import org.dpstat.warehouse.store.Store;

/** All that a refresh works with: the warehouse, what describes it, its key and the clock. */
public record Workplace(
    Path home, Store store, OpsDirectory ops, Described described, PseudonymKey key, Clock clock) {

  /**
   * The workplace of a warehouse.
   *
   * @param home folder with {@code schemas} and {@code warehouse/models}
   */
  public static Workplace open(Path home, URI warehouse, Clock clock) {
    OpsDirectory ops = new OpsDirectory(warehouse);
    Schemas schemas = Schemas.load(home.resolve("schemas"));
    PseudonymKey key = ops.key();
    Described described =
        new Described(
            schemas,
            Models.load(home.resolve("warehouse/models"), schemas),
            new IntakeIds(schemas, key.fingerprint()));
    return new Workplace(home, new Store(warehouse), ops, described, key, clock);
  }

  /** Other software may read, recognise and count otherwise, as other models do. */
  public RunPlanner planner() {
    return new RunPlanner(
        store,
        described.schemas(),
        Models.digest(home.resolve("warehouse/models")) + Build.digest(),
        key.fingerprint(),
        clock);
  }
}
