package org.dpstat.jobs.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the deliveries of the current state. */
@Command(name = "deliveries", description = "list the deliveries / 列出报送")
final class DeliveriesCommand implements Callable<Integer> {
  private static final String QUERY =
      "SELECT delivery_id, file_name, state, rows_read, rows_loaded, rows_duplicate, rows_rejected,"
          + " %s AS refusal FROM delivery ORDER BY delivery_order";

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
  private String format;

  @Override
  public Integer call() {
    Output output = Output.of(format);
    String refusal = common.wording().isEnglish() ? "refusal_en" : "refusal";
    output.writeTo(
        null,
        spec.commandLine().getOut(),
        Answers.open(common.open(), false).query(QUERY.formatted(refusal)));
    return ExitCode.DONE;
  }
}
