package org.dpstat.jobs.command;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.apache.logging.log4j.LogManager;
import org.dpstat.jobs.ops.Busy;
import org.dpstat.jobs.ops.KeyLost;
import org.dpstat.jobs.ops.LeaseLost;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.jobs.ops.OpsUnreachable;
import org.dpstat.jobs.ops.PasswordLost;
import org.dpstat.jobs.refresh.RunFailed;
import org.dpstat.jobs.refresh.StepFailed;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.warehouse.run.ChecksFailed;
import org.dpstat.warehouse.sql.QueryRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
    name = "dpstat",
    mixinStandardHelpOptions = true,
    versionProvider = VersionOfJar.class,
    description = "statistics of disabled persons / 残疾人统计数据仓库",
    exitCodeListHeading = "Exit codes / 退出码:%n",
    exitCodeList = {
      "0:done / 完成",
      "1:failed, the current state is untouched / 失败，当前状态没有变化",
      "2:wrong usage / 用法不对",
      "3:done, but deliveries were refused or rows rejected / 完成，但有拒收或退回"
    },
    subcommands = {
      RefreshCommand.class,
      SqlCommand.class,
      TablesCommand.class,
      DescribeCommand.class,
      FiguresCommand.class,
      ExplainCommand.class,
      DeliveriesCommand.class,
      WithdrawCommand.class,
      AcceptCommand.class,
      IssuesCommand.class,
      ListsCommand.class,
      ReviewCommand.class,
      LinkCommand.class,
      RetrainLinkageCommand.class,
      JobsCommand.class,
      GenerateCommand.class
    })
public final class Cli {
  private Cli() {}

  /** Runs a command; returns its exit code: 0 done, 1 failed, 2 wrong usage, 3 with rejects. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = line();
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler((e, command, parsed) -> handle(e, err, parsed));
    return line.execute(arguments);
  }

  static CommandLine line() {
    return new CommandLine(new Cli());
  }

  private static int handle(Exception e, PrintWriter err, ParseResult parsed) {
    Wording wording = Wording.of(langOf(parsed));
    err.println(said(e, wording, makesStates(parsed)));
    err.flush();
    if (e instanceof UsageFault || e instanceof QueryRefused) {
      return ExitCode.USAGE;
    }
    LogManager.getLogger(Cli.class).error("failed", e instanceof RunFailed ? e : StepFailed.of(e));
    return ExitCode.FAILED;
  }

  private static String langOf(ParseResult parsed) {
    String lang = null;
    for (ParseResult at = parsed; at != null; at = at.subcommand()) {
      lang = at.matchedOptionValue("--lang", lang);
    }
    return lang;
  }

  /** Whether a refresh takes up what a command has left. */
  private static boolean makesStates(ParseResult parsed) {
    ParseResult deepest = parsed;
    while (deepest.hasSubcommand()) {
      deepest = deepest.subcommand();
    }
    Object command = deepest.commandSpec().userObject();
    return command instanceof RefreshCommand || command instanceof JobsCommand.Restart;
  }

  private static String said(Exception e, Wording wording, boolean makesStates) {
    if (e instanceof UsageFault fault) {
      return fault.said(wording);
    }
    if (e instanceof QueryRefused refused) {
      return wording.say(refused.rule(), refused.getMessage());
    }
    if (e instanceof Busy busy) {
      return busy.holder() == null
          ? wording.say("busy.unknown")
          : wording.say("busy", busy.holder(), busy.since());
    }
    if (e instanceof OpsUnreachable unreachable) {
      return wording.say("ops.unreachable", OpsDatabase.VARIABLE, unreachable.state());
    }
    if (e instanceof KeyLost lost) {
      return wording.say("key.lost", lost.file());
    }
    if (e instanceof PasswordLost lost) {
      return wording.say("password.lost", lost.file(), lost.repository());
    }
    String log = System.getProperty("dpstat.log", "");
    String hint = makesStates ? "failed.hint" : "failed.hint.again";
    return wording.say("failed", cause(e, wording)) + "\n" + wording.say(hint, log);
  }

  /** Only our own words: an exception of a library may carry a person's data. */
  private static String cause(Exception e, Wording wording) {
    Throwable root = e instanceof RunFailed && e.getCause() != null ? e.getCause() : e;
    for (Throwable at = root; at != null; at = at.getCause()) {
      if (at instanceof ChecksFailed failed) {
        return new CheckLines(wording).of(failed);
      }
      if (at instanceof LeaseLost) {
        return wording.say("lease.lost");
      }
      if (at instanceof FileSystemException file && file.getFile() != null) {
        return wording.say("failed.file", file.getFile(), reason(file));
      }
      if (at instanceof InvalidSchema) {
        return at.getMessage();
      }
    }
    return root instanceof StepFailed ? root.getMessage() : kind(root);
  }

  /** As the system says it; of some failures Java keeps no more than their kind. */
  private static String reason(FileSystemException file) {
    return file.getReason() == null ? kind(file) : file.getReason();
  }

  private static String kind(Throwable e) {
    return e.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
