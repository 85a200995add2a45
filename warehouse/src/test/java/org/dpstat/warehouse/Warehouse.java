package org.dpstat.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.identity.PseudonymKey;
import org.dpstat.warehouse.model.Check;
import org.dpstat.warehouse.model.Models;
import org.dpstat.warehouse.received.InboxLog;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.received.Receiver;
import org.dpstat.warehouse.received.Withdrawals;
import org.dpstat.warehouse.relation.IntakeIds;
import org.dpstat.warehouse.relation.WarehouseRelations.Described;
import org.dpstat.warehouse.run.Run;
import org.dpstat.warehouse.run.RunPlan;
import org.dpstat.warehouse.run.RunPlanner;
import org.dpstat.warehouse.sql.Reader;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;
import org.dpstat.warehouse.store.Store;

/** A warehouse in a directory, as tests use it: put files, refresh, ask. */
final class Warehouse {
  static final Path SCHEMAS = Path.of("../schemas");
  static final Path MODELS = Path.of("models");
  private static final PseudonymKey KEY = new PseudonymKey(new byte[] {1, 2, 3, 4});
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T01:30:00Z"), ZoneOffset.UTC);

  private final Path inbox;
  private final Store store;
  private final Described described;
  private boolean hasMany;
  private Reader reader;

  Warehouse(Path directory) {
    this(directory, SCHEMAS);
  }

  Warehouse(Path directory, Path schemas) {
    this.inbox = directory.resolve("inbox");
    this.store = new Store(directory.resolve("data").toUri());
    Schemas loaded = Schemas.load(schemas);
    this.described =
        new Described(
            loaded, Models.load(MODELS, loaded), new IntakeIds(loaded, KEY.fingerprint()));
  }

  static SparkSession session(Store store) {
    return Engine.session(
        "local[2]",
        store,
        Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.adaptive.enabled", "false"));
  }

  Warehouse put(String file, String text) {
    return put(file, null, text);
  }

  /** Puts a file into the inbox in one of {@link FileForms}. */
  Warehouse put(String file, String form, String text) {
    try {
      Path target = inbox.resolve(file);
      Files.createDirectories(target.getParent());
      Files.write(target, FileForms.bytes(form, text));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has it refreshed as if its lists were large. */
  Warehouse ofMany() {
    hasMany = true;
    return this;
  }

  Path inbox() {
    return inbox;
  }

  void withdraw(String deliveryId) {
    new Withdrawals(store, CLOCK).withdraw(deliveryId);
  }

  void undo(String deliveryId) {
    new Withdrawals(store, CLOCK).undo(deliveryId);
  }

  void receive() {
    new Receiver(store, described.schemas(), CLOCK, 1L << 30).receive(inbox);
  }

  /** The first delivery that was received, if any was. */
  Optional<String> anyDelivery() {
    InboxLog log = new InboxLog(store);
    return log.read(log.position()).stream()
        .filter(entry -> entry.kind() == LogEntry.Kind.RECEIVED)
        .map(LogEntry::deliveryId)
        .findFirst();
  }

  IntakeIds intakeIds() {
    return described.intakeIds();
  }

  StateRecord refresh(String asOf) {
    return refresh(asOf, false);
  }

  StateRecord refresh(String asOf, boolean isFull) {
    Run run = read(asOf, isFull);
    List<Check.Result> results = new ArrayList<>();
    for (String stage : Run.STAGES) {
      run.write(stage);
      results.addAll(run.check(stage));
      run.require(results);
    }
    run.keep(results);
    return run.publish(results, "test", CLOCK);
  }

  /** A state whose later tables are missing, for a test that does not ask for them. */
  StateRecord refreshThrough(String stage, String asOf) {
    Run run = read(asOf, false);
    Run.STAGES.subList(0, Run.STAGES.indexOf(stage) + 1).forEach(run::write);
    return run.publish(List.of(), "test", CLOCK);
  }

  /** A run that has read what is new, and comes no further. */
  Run read(String asOf, boolean isFull) {
    reader = null;
    receive();
    RunPlan plan =
        new RunPlanner(store, described.schemas(), "test", KEY.fingerprint(), CLOCK)
            .plan(LocalDate.parse(asOf), isFull);
    SparkSession session = session(store);
    Run run =
        hasMany
            ? new Run(plan, store, described, session, 0)
            : new Run(plan, store, described, session);
    run.checkConditions();
    for (Contract contract : described.schemas().contracts().values()) {
      run.readNewFiles(contract, KEY);
    }
    return run;
  }

  /** Rows of a query over the current state, restricted tables included, as {@code a|b|c}. */
  List<String> query(String sql) {
    if (reader == null) {
      StateRecord state = new States(store).findCurrent().orElseThrow();
      reader = new Reader(session(store), state, described.models(), true);
    }
    return reader.query(sql).collectAsList().stream().map(Warehouse::text).toList();
  }

  /** Who a row of a file is, and by which method, as {@code method|person_key}. */
  List<String> identified(String file, int row) {
    return query(
        "SELECT r.method, r.person_key FROM person_record AS r JOIN delivery AS d"
            + " ON r.delivery_id = d.delivery_id WHERE d.file_name = '"
            + file
            + "' AND r.row_number = "
            + row);
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      text.append(i == 0 ? "" : "|").append(row.isNullAt(i) ? "" : row.get(i));
    }
    return text.toString();
  }
}
