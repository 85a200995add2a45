package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.plan.Plan;

/** The plans' targets with what has been reached, in each plan's own order and wording. */
final class Scorecards {
  private static final String QUERY =
      "SELECT plan_id, indicator_id, wording_zh, printed_zh, nature, value, status"
          + " FROM target_progress ORDER BY plan_id, target_order";

  private Scorecards() {}

  static void print(Answers answers, Schemas schemas, Wording wording, PrintWriter out) {
    List<Row> targets = answers.query(QUERY).collectAsList();
    for (Map.Entry<String, Plan> plan : schemas.plans().entrySet()) {
      Table table =
          new Table(
              wording.say("scorecard.indicator"),
              wording.say("scorecard.target"),
              "",
              wording.say("scorecard.value"),
              wording.say("scorecard.status"));
      targets.stream()
          .filter(t -> t.getAs("plan_id").equals(plan.getKey()))
          .forEach(t -> table.add(cells(t, schemas, wording)));
      out.println();
      out.println(
          wording.say("scorecard.title", plan.getValue().title(), plan.getValue().document()));
      out.println(table);
    }
    out.println();
    out.flush();
  }

  private static String[] cells(Row target, Schemas schemas, Wording wording) {
    String nature = target.getAs("nature");
    String natureKey = "binding".equals(nature) ? "scorecard.binding" : "scorecard.expected.nature";
    String unit = schemas.indicators().get(target.<String>getAs("indicator_id")).unit();
    return new String[] {
      target.getAs("wording_zh"),
      target.getAs("printed_zh"),
      nature == null ? "" : wording.say(natureKey),
      shown(target.getAs("value"), unit),
      wording.say("status." + target.getAs("status"))
    };
  }

  /** One decimal, rounded down: nothing is rounded up across a target. */
  private static String shown(BigDecimal value, String unit) {
    if (value == null) {
      return "";
    }
    int decimals = unit.equals("%") ? 1 : 0;
    return value.setScale(decimals, RoundingMode.DOWN).toPlainString() + " " + unit;
  }
}
