package org.dpstat.jobs.command;

import java.util.concurrent.Callable;
import org.dpstat.jobs.ops.Lease;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.received.Withdrawals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a delivery out of the figures, or back in. */
@Command(name = "withdraw", description = "take a delivery out of the figures / 撤回报送")
final class WithdrawCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DELIVERY", description = "id, as deliveries lists it / 报送编号")
  private String deliveryId;

  @Option(names = "--undo", description = "take it back in / 恢复")
  private boolean isUndo;

  @Override
  public Integer call() {
    Wording wording = common.wording();
    Workplace workplace = common.open();
    try (OpsDatabase database = OpsDatabase.hold(workplace.ops());
        Lease lease = Lease.take(database, "withdraw")) {
      Withdrawals withdrawals = new Withdrawals(workplace.store(), workplace.clock());
      Withdrawals.Outcome outcome =
          isUndo ? withdrawals.undo(deliveryId) : withdrawals.withdraw(deliveryId);
      String said =
          switch (outcome) {
            case DONE -> wording.say(isUndo ? "withdraw.undone" : "withdraw.done", deliveryId);
            case ALREADY_SO -> wording.say("withdraw.already", deliveryId);
            case UNKNOWN -> throw new UsageFault("withdraw.unknown", deliveryId);
          };
      spec.commandLine().getOut().println(said);
      return ExitCode.DONE;
    }
  }
}
