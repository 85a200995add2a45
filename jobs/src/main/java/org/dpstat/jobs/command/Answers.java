package org.dpstat.jobs.command;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.sql.Reader;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;

/** Opens the current state for questions. Small answers want a small engine. */
final class Answers {
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.shuffle.partitions", "2",
          "spark.sql.adaptive.enabled", "false");

  private final Reader reader;

  private Answers(Workplace workplace, StateRecord state, boolean isRestricted) {
    this.reader =
        new Reader(
            Engine.session("local[*]", workplace.store(), SMALL),
            state,
            workplace.described().models(),
            isRestricted);
  }

  static Answers open(Workplace workplace, boolean isRestricted) {
    return new Answers(workplace, current(workplace), isRestricted);
  }

  static StateRecord current(Workplace workplace) {
    Optional<StateRecord> state = new States(workplace.store()).findCurrent();
    return state.orElseThrow(() -> new UsageFault("empty"));
  }

  Dataset<Row> query(String sql) {
    return reader.query(sql);
  }
}
