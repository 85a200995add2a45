package org.dpstat.warehouse.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.intake.FileToRead;
import org.dpstat.warehouse.received.DeliveryName;
import org.dpstat.warehouse.received.InboxLog;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.relation.IntakeIds;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;
import org.dpstat.warehouse.store.Store;

/** Works out what the next refresh has to do, from the log and the current state alone. */
public final class RunPlanner {
  private static final String DEFINITIONS = "schemas";
  private static final String MODELS = "models";

  private final Store store;
  private final Schemas schemas;
  private final String modelsDigest;
  private final String keyFingerprint;
  private final Clock clock;

  /** A planner under schemas, models and a key. */
  public RunPlanner(
      Store store, Schemas schemas, String modelsDigest, String keyFingerprint, Clock clock) {
    this.store = store;
    this.schemas = schemas;
    this.modelsDigest = modelsDigest;
    this.keyFingerprint = keyFingerprint;
    this.clock = clock;
  }

  /** The plan of a refresh that begins now. */
  public RunPlan plan(LocalDate asOf, boolean isFull) {
    InboxLog log = new InboxLog(store);
    int position = log.position();
    Optional<StateRecord> parent = new States(store).findCurrent();
    return new RunPlan(
        UUID.randomUUID().toString(),
        new States(store).nextNumber(),
        asOf,
        position,
        configuration(),
        keyFingerprint,
        isFull,
        clock.instant(),
        filesToRead(log, position, parent.filter(p -> !isFull)));
  }

  /** Whether the current state is already what a plan would make. */
  public boolean isNothingNew(RunPlan plan) {
    return !plan.isFull()
        && new States(store)
            .findCurrent()
            .filter(
                state ->
                    state.logPosition() == plan.logPosition()
                        && state.asOf().equals(plan.asOf())
                        && state.configuration().equals(plan.configuration()))
            .isPresent();
  }

  /** Whether a state was computed by the definitions, models and software that are there today. */
  public static boolean isComputedBy(Schemas schemas, String modelsDigest, StateRecord state) {
    return isDefinedBy(schemas, state) && modelsDigest.equals(state.configuration().get(MODELS));
  }

  /** Whether a state was computed under the definitions that stand in the schemas today. */
  public static boolean isDefinedBy(Schemas schemas, StateRecord state) {
    return definitions(schemas).equals(state.configuration().get(DEFINITIONS));
  }

  /** Whether a state's rows are those that its lists would have if they were read today. */
  public static boolean isReadBy(IntakeIds ids, StateRecord state) {
    return ids.digest().equals(state.configuration().get(RunPlan.INTAKE));
  }

  private static String definitions(Schemas schemas) {
    return schemas.digest(
        "facts",
        "policies",
        "indicators",
        "plans",
        "linkage",
        "drift.yaml",
        "employment-quota.yaml",
        "household-types.yaml",
        "messages.yaml");
  }

  private Map<String, String> configuration() {
    Map<String, String> digests = new TreeMap<>();
    digests.put(RunPlan.INTAKE, new IntakeIds(schemas, keyFingerprint).digest());
    digests.put(DEFINITIONS, definitions(schemas));
    digests.put(MODELS, modelsDigest);
    return digests;
  }

  /** Contents that no state has read yet under today's contracts. */
  private List<FileToRead> filesToRead(InboxLog log, int position, Optional<StateRecord> parent) {
    IntakeIds ids = new IntakeIds(schemas, keyFingerprint);
    Set<String> known = new HashSet<>();
    parent
        .filter(state -> RunPlan.readsAlike(configuration(), state))
        .ifPresent(
            state -> received(log.read(state.logPosition())).forEach(e -> known.add(ids.of(e))));
    List<FileToRead> files = new ArrayList<>();
    for (LogEntry entry : received(log.read(position))) {
      if (known.add(ids.of(entry))) {
        files.add(file(entry, ids.of(entry)));
      }
    }
    return files;
  }

  private List<LogEntry> received(List<LogEntry> entries) {
    return entries.stream()
        .filter(e -> e.kind() == LogEntry.Kind.RECEIVED)
        .filter(e -> schemas.contracts().containsKey(e.source()))
        .toList();
  }

  private FileToRead file(LogEntry entry, String intakeId) {
    DeliveryName name = DeliveryName.parse(entry.fileName()).orElseThrow();
    Contract contract = schemas.contracts().get(entry.source());
    return new FileToRead(
        intakeId,
        entry.source(),
        store.restricted("received/" + entry.bytesSha()).toString(),
        name.form(),
        name.isCompressed(),
        name.division(),
        name.period().lastMonth(contract),
        entry.bytes());
  }
}
