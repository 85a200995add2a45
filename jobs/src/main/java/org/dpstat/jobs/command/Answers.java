package org.dpstat.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.relation.Recast;
import org.dpstat.warehouse.run.AuditLinks;
import org.dpstat.warehouse.run.LinkageTraining;
import org.dpstat.warehouse.run.Recasting;
import org.dpstat.warehouse.sql.Reader;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.SnapshotReading;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;
import org.dpstat.warehouse.state.TablePin;

/** Opens the current state for questions. Small answers want a small engine. */
final class Answers {
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.shuffle.partitions", "2",
          "spark.sql.adaptive.enabled", "false");

  private static final String FIGURE =
      "indicator_id, division_code, breakdown, breakdown_code, value";

  private final SparkSession session;
  private final Reader reader;

  private Answers(Workplace workplace, StateRecord state, boolean isRestricted) {
    this.session = Engine.session(Master.LOCAL, workplace.store(), SMALL);
    this.reader = new Reader(session, state, workplace.described().models(), isRestricted);
  }

  static Answers open(Workplace workplace, boolean isRestricted) {
    return new Answers(workplace, current(workplace), isRestricted);
  }

  /** For a handful of small answers: compiling them would take longer than they do. */
  static Answers openForFew(Workplace workplace) {
    Answers answers = open(workplace, false);
    answers.session.conf().set("spark.sql.codegen.wholeStage", false);
    answers.session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    return answers;
  }

  static StateRecord current(Workplace workplace) {
    Optional<StateRecord> state = new States(workplace.store()).findCurrent();
    return state.orElseThrow(() -> new UsageFault("empty"));
  }

  /** A query that is kept as a file beside the program. */
  static String statement(String name) {
    try (InputStream file = Answers.class.getClassLoader().getResourceAsStream(name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Indicator values of the current state that another state does not have. */
  long changedFigures(StateRecord other) {
    TablePin pin = other.tables().get("indicator_value");
    Dataset<Row> before =
        SnapshotReading.read(session, pin.area(), "indicator_value", pin.snapshotId());
    return query("SELECT " + FIGURE + " FROM indicator_value")
        .exceptAll(before.selectExpr(FIGURE.split(", ")))
        .count();
  }

  Dataset<Row> query(String sql) {
    return reader.query(sql);
  }

  Dataset<Row> table(List<Row> rows, StructType type) {
    return session.createDataFrame(rows, type);
  }

  LinkageTraining training(Workplace workplace, StateRecord state) {
    return new LinkageTraining(session, workplace.store(), workplace.described(), state);
  }

  AuditLinks auditLinks(Workplace workplace, StateRecord state) {
    return new AuditLinks(session, workplace.store(), workplace.described(), state);
  }

  Recasting recasting(Workplace workplace, StateRecord state, Recast recast) {
    return new Recasting(session, workplace.store(), workplace.described(), state, recast);
  }
}
