package org.dpstat.jobs.command;

import java.text.Normalizer;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dpstat.jobs.ops.Lease;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.received.Acceptances;
import org.dpstat.warehouse.received.LogEntry.Remark;
import org.dpstat.warehouse.received.Withdrawals.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a list count although it has shrunk to almost nothing, for a reason, or takes that back. */
@Command(
    name = "accept",
    description = "let a list that dropped count, with a reason / 说明理由，接受骤减的名单")
final class AcceptCommand implements Callable<Integer> {
  /** Everybody may read the reason. */
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{14,}");

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DELIVERY", description = "id, as the message names it / 报送编号")
  private String deliveryId;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "why it is right, without names or numbers of persons / 理由，不得写姓名和号码")
  private String reason;

  @Option(names = "--undo", description = "take it back / 取消接受")
  private boolean isUndo;

  @Override
  public Integer call() {
    String given = reason == null ? "" : reason.strip();
    if (!isUndo) {
      checkReason(given);
    }
    Workplace workplace = common.open();
    try (OpsDatabase database = OpsDatabase.hold(workplace.ops());
        Lease lease = Lease.take(database, "accept")) {
      Wording wording = common.wording();
      String said =
          switch (decide(new Acceptances(workplace.store(), workplace.clock()), given)) {
            case DONE -> wording.say(isUndo ? "accept.undone" : "accept.done", deliveryId);
            case ALREADY_SO -> wording.say("withdraw.already", deliveryId);
            case UNKNOWN -> throw new UsageFault("withdraw.unknown", deliveryId);
          };
      spec.commandLine().getOut().println(said);
      return ExitCode.DONE;
    }
  }

  /** Whether everybody may read a reason, however it came: by the command, or with an inbox. */
  static void checkReason(String reason) {
    if (reason.isBlank()) {
      throw new UsageFault("accept.no.reason");
    }
    if (NUMBER.matcher(Normalizer.normalize(reason, Normalizer.Form.NFKC)).find()) {
      throw new UsageFault("accept.number");
    }
  }

  private Outcome decide(Acceptances acceptances, String given) {
    String user = System.getProperty("user.name");
    return isUndo
        ? acceptances.undo(deliveryId, user)
        : acceptances.accept(deliveryId, new Remark(user, given));
  }
}
