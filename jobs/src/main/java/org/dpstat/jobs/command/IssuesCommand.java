package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dpstat.jobs.ops.AuditLog;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.intake.DeliveredFile;
import org.dpstat.warehouse.run.RunPlanner;
import org.dpstat.warehouse.state.StateRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Gives a county its own sheet back, every row with what became of it and how to mend it. It shows
 * persons: it is written down who asked, and only they may read the file. A delivery without rows
 * of its own, refused or a duplicate, ends with exit code 2 and says why there is no sheet.
 */
@Command(
    name = "issues",
    description = "a delivery's rows with what is to be mended, audited / 退回名单及问题，留痕")
final class IssuesCommand implements Callable<Integer> {
  private static final String FINDINGS =
      "SELECT delivery_id, file_name, row_number, field, rule_id, severity, action,"
          + " %s AS message FROM data_issue";

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DELIVERY",
      description = "id or file name, as deliveries lists them / 报送编号或文件名")
  private String asked;

  @Option(
      names = "--output",
      paramLabel = "FILE.xlsx",
      required = true,
      description = "workbook to write / 要写的工作簿")
  private Path file;

  @Option(names = "--only-findings", description = "rows with findings only / 只写有问题的行")
  private boolean isOnlyFindings;

  @Override
  public Integer call() {
    PrivateFile.checkFolder(file);
    Workplace workplace = common.open();
    StateRecord state = Answers.current(workplace);
    if (!RunPlanner.isReadBy(workplace.described().intakeIds(), state)) {
      throw new UsageFault("issues.read.anew", state.number());
    }
    Answers answers = Answers.open(workplace, true);
    ReadDelivery delivery = ReadDelivery.find(answers, asked, common.wording());
    new AuditLog(workplace.ops()).add(workplace.clock().instant(), "issues", delivery.fileName());
    PrivateFile.write(file, out -> write(out, delivery, workplace, answers));
    spec.commandLine()
        .getOut()
        .println(common.wording().say("issues.done", file, delivery.fileName()));
    return ExitCode.DONE;
  }

  private void write(
      OutputStream out, ReadDelivery delivery, Workplace workplace, Answers answers) {
    Contract contract = workplace.described().schemas().contracts().get(delivery.source());
    try (DeliveredFile delivered = delivery.open(workplace.store(), contract)) {
      IssueWorkbook workbook =
          new IssueWorkbook(common.wording(), workplace.described().schemas(), delivery);
      workbook.write(out, delivered, findings(answers, delivery), isOnlyFindings);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private FindingsByRow findings(Answers answers, ReadDelivery delivery) {
    String message = common.wording().isEnglish() ? "message_en" : "message_zh";
    Dataset<Row> found =
        answers
            .query(FINDINGS.formatted(message))
            .where(col("delivery_id").equalTo(delivery.deliveryId()))
            .where(col("file_name").equalTo(delivery.fileName()))
            .orderBy("row_number", "severity", "field", "rule_id");
    return new FindingsByRow(found.toLocalIterator());
  }
}
