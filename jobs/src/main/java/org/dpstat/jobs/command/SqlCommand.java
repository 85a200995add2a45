package org.dpstat.jobs.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.jobs.ops.AuditLog;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.sql.QueryRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one query over the current state. */
@Command(name = "sql", description = "answer a query over the tables / 查询")
final class SqlCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "QUERY", description = "one query: SELECT ... / 一条查询")
  private String query;

  @Option(names = "--restricted", description = "with names and numbers, audited / 含个人信息，留痕")
  private boolean isRestricted;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "form of the answer / 输出形式")
  private String format;

  @Option(names = "--output", paramLabel = "FILE", description = "write to a file / 写入文件")
  private Path file;

  @Override
  public Integer call() {
    Output output = Output.of(format);
    if (file != null) {
      PrivateFile.checkFolder(file);
    }
    Workplace workplace = common.open();
    if (isRestricted) {
      new AuditLog(workplace.ops()).add(workplace.clock().instant(), "sql --restricted", query);
    }
    write(output, Answers.open(workplace, isRestricted).query(query));
    return ExitCode.DONE;
  }

  /** A query that cannot be computed is told from a machine that cannot compute. */
  private void write(Output output, Dataset<Row> rows) {
    try {
      if (isRestricted && file != null) {
        output.writePrivately(file, rows);
      } else {
        output.writeTo(file, spec.commandLine().getOut(), rows);
      }
    } catch (Exception e) {
      Optional<QueryRefused> refused = QueryRefused.ofFailure(e);
      if (refused.isPresent()) {
        throw refused.get();
      }
      throw e;
    }
  }
}
