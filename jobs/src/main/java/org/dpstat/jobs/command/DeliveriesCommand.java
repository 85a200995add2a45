package org.dpstat.jobs.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the deliveries of the current state, or what should have been delivered and was not. */
@Command(name = "deliveries", description = "list the deliveries / 列出报送")
final class DeliveriesCommand implements Callable<Integer> {
  private static final String DELIVERED =
      "SELECT delivery_id, file_name, state, rows_read, rows_loaded, rows_duplicate, rows_rejected,"
          + " %s AS refusal FROM delivery ORDER BY delivery_order";
  private static final String MISSING =
      "SELECT %s AS source, county_name, county_code, last_period, %s AS missing"
          + " FROM missing_delivery ORDER BY missing_delivery.source, county_code";

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Option(names = "--missing", description = "who has not delivered / 缺报")
  private boolean isMissing;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "form of the answer / 输出形式")
  private String format;

  @Override
  public Integer call() {
    Output output = Output.of(format);
    output.writeTo(
        null, spec.commandLine().getOut(), Answers.open(common.open(), false).query(query()));
    return ExitCode.DONE;
  }

  private String query() {
    boolean isEnglish = common.wording().isEnglish();
    if (isMissing) {
      return isEnglish
          ? MISSING.formatted("source_label_en", "message_en")
          : MISSING.formatted("source_label", "message_zh");
    }
    return DELIVERED.formatted(isEnglish ? "refusal_en" : "refusal");
  }
}
