package org.dpstat.warehouse.run;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.identity.PseudonymKey;
import org.dpstat.warehouse.intake.FileToRead;
import org.dpstat.warehouse.intake.Intake;
import org.dpstat.warehouse.intake.IntakeTable;
import org.dpstat.warehouse.model.Check;
import org.dpstat.warehouse.model.Checks;
import org.dpstat.warehouse.model.Conditions;
import org.dpstat.warehouse.model.Model;
import org.dpstat.warehouse.model.Relations;
import org.dpstat.warehouse.received.InboxLog;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.relation.WarehouseRelations;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.state.Draft;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;
import org.dpstat.warehouse.state.TablePin;
import org.dpstat.warehouse.store.Digests;
import org.dpstat.warehouse.store.Json;
import org.dpstat.warehouse.store.Store;

/**
 * The work of one refresh, in steps that may each be repeated: intake of every source, the stages
 * of the models with their checks, and the switch to the new state.
 */
public final class Run {
  /**
   * Stages of models, in the order in which they build on one another. A list that has all but
   * vanished ends a run before its persons are sought.
   */
  public static final List<String> STAGES =
      List.of("lists", "drift", "identity", "status", "indicators", "targets", "leads");

  /** Those whose tables hold for any as-of date. */
  private static final Set<String> UNDATED = Set.of("lists", "identity");

  /** Bytes of lists below which all that several plans name is held in memory. */
  private static final long LITTLE = 64L << 20;

  private final RunPlan plan;
  private final Store store;
  private final Described described;
  private final SparkSession spark;
  private final Draft draft;
  private final List<LogEntry> log;

  /** Whether what the state before has read goes. */
  private final boolean readsAnew;

  /** Whether the state before rests on the same deliveries, read and understood in the same way. */
  private final boolean isSameInput;

  /** Of all stages together, so that what one has worked out the next need not. */
  private Relations relations;

  /**
   * A run of a plan over a warehouse.
   *
   * @param spark a session of its own: views are registered in it
   */
  public Run(RunPlan plan, Store store, Described described, SparkSession spark) {
    this(plan, store, described, spark, LITTLE);
  }

  /**
   * A run of a plan over a warehouse.
   *
   * @param little bytes of lists below which they are little
   */
  public Run(RunPlan plan, Store store, Described described, SparkSession spark, long little) {
    this.plan = plan;
    this.store = store;
    this.described = described;
    this.spark = spark;
    this.log = new InboxLog(store).read(plan.logPosition());
    boolean isLittle = bytesReceived() < little;
    Optional<StateRecord> parent = new States(store).findCurrent();
    this.readsAnew = parent.filter(plan::readsAnew).isPresent();
    this.isSameInput = !plan.isFull() && parent.filter(this::restsOnTheSame).isPresent();
    Draft.Writer writer = new Draft.Writer(plan.runId(), isLittle, Engine.heldRows(store));
    this.draft = new Draft(spark, Engine.catalog(store), parent, writer);
    if (isLittle) {
      // Compiling the code of each stage takes longer than a little data takes to read.
      spark.conf().set("spark.sql.codegen.wholeStage", false);
      spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
      // Without compiled code each common part of two expressions is looked up in a cache.
      spark.conf().set("spark.sql.subexpressionElimination.enabled", false);
      // Next to nothing is exchanged, and each broadcast would have the rest planned anew.
      spark.conf().set("spark.sql.adaptive.enabled", false);
      spark.conf().set("spark.sql.shuffle.partitions", 1);
    }
  }

  private boolean restsOnTheSame(StateRecord state) {
    return state.logPosition() == plan.logPosition()
        && state.configuration().equals(plan.configuration());
  }

  private long bytesReceived() {
    return log.stream()
        .filter(entry -> entry.kind() == LogEntry.Kind.RECEIVED)
        .mapToLong(LogEntry::bytes)
        .sum();
  }

  /** Fails where a condition of the schemas names what is not there. */
  public void checkConditions() {
    new Conditions(spark, described.schemas(), described.models()).check();
  }

  /**
   * Reads the new files of a source.
   *
   * @return data rows read
   */
  public long readNewFiles(Contract contract, PseudonymKey key) {
    List<FileToRead> files = plan.filesOf(contract.id());
    boolean replaces = readsAnew && draft.holds(Intake.rowTable(contract));
    if (files.isEmpty() && !replaces) {
      return 0;
    }
    return new Intake(spark, described.schemas(), key).read(contract, files, replaces, draft);
  }

  /** Writes the tables of a stage; those of the state before stay where nothing can be new. */
  public void write(String stage) {
    if (stays(stage)) {
      return;
    }
    for (Model model : described.models().ofStage(stage)) {
      draft.overwrite(model.shape(), relations().compute(model));
    }
  }

  private boolean stays(String stage) {
    return isSameInput && UNDATED.contains(stage);
  }

  /**
   * Runs the checks of a stage's tables. Of tables that stay, what they came to stays as well.
   *
   * @return their results; those that forbid publishing are for the caller to heed, before more is
   *     built on such tables
   */
  public List<Check.Result> check(String stage) {
    List<Model> checked = described.models().ofStage(stage);
    List<Check.Result> kept = stays(stage) ? resultsBefore(checked) : List.of();
    return kept.isEmpty() ? new Checks(relations()).run(checked) : kept;
  }

  private List<Check.Result> resultsBefore(List<Model> checked) {
    Dataset<Row> results = draft.read(described.models().get("quality_check").shape());
    return Checks.resultsOf(checked, results);
  }

  /** Fails where results of checks forbid that more is done. */
  public void require(List<Check.Result> results) {
    List<Check.Result> failed = results.stream().filter(Check.Result::forbidsPublishing).toList();
    if (!failed.isEmpty()) {
      throw new ChecksFailed(plan.runId(), failed);
    }
  }

  /** Writes down what the checks of all stages came to. */
  public void keep(List<Check.Result> results) {
    Model table = described.models().get("quality_check");
    draft.overwrite(table.shape(), new Checks(relations()).table(results, plan.runId(), table));
  }

  /**
   * Makes the new state the current one.
   *
   * @param results of the checks; one that failed with severity {@code fail} forbids it
   */
  public StateRecord publish(List<Check.Result> results, String softwareVersion, Clock clock) {
    require(results);
    Map<String, Integer> outcomes = new TreeMap<>();
    results.forEach(r -> outcomes.merge(r.passed() ? "passed" : r.severity(), 1, Integer::sum));
    StateRecord state =
        new StateRecord(
            plan.stateNumber(),
            new States(store).findCurrent().map(StateRecord::number).orElse(0),
            plan.asOf(),
            plan.runId(),
            clock.instant(),
            softwareVersion,
            plan.configuration(),
            inputsDigest(),
            plan.keyFingerprint(),
            plan.logPosition(),
            currentPins(),
            outcomes);
    new States(store).publish(state);
    return state;
  }

  /** Tables that the software no longer knows are left behind with the states that have them. */
  private Map<String, TablePin> currentPins() {
    Map<String, TablePin> pins = new TreeMap<>(draft.pins());
    List<String> known =
        described.schemas().contracts().values().stream()
            .flatMap(c -> List.of(Intake.rowTable(c).name(), IntakeTable.of(c).name()).stream())
            .collect(Collectors.toList());
    described.models().all().forEach(model -> known.add(model.name()));
    pins.keySet().retainAll(known);
    return pins;
  }

  private String inputsDigest() {
    return Digests.idOf(
        log.stream()
            .map(
                e -> Json.line(List.of(e.kind(), String.valueOf(e.file()), e.deliveryId(), why(e))))
            .toArray(String[]::new));
  }

  private static String why(LogEntry entry) {
    return entry.remark() == null ? "" : String.valueOf(entry.remark().reason());
  }

  private Relations relations() {
    if (relations == null) {
      relations = WarehouseRelations.of(spark, described, draft, log, plan.asOf());
    }
    return relations;
  }
}
