package org.dpstat.jobs.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dpstat.jobs.refresh.Accepted;
import org.dpstat.jobs.refresh.Refresh;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.YamlFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes the inbox in and computes every figure. */
@Command(name = "refresh", description = "take the inbox in and compute the figures / 更新")
final class RefreshCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Mixin private Master master;
  @Spec private CommandSpec spec;

  @Option(names = "--inbox", paramLabel = "DIR", description = "where the deliveries lie / 收件箱")
  private Path inbox;

  @Option(names = "--as-of", paramLabel = "DATE", description = "as-of date / 基准日，如 2025-12-31")
  private String asOf;

  @Option(names = "--full", description = "compute all anew from what was received / 全部重算")
  private boolean isFull;

  @Option(names = "--timings", description = "show how long each step took / 显示各步用时")
  private boolean hasTimings;

  /**
   * Settings of an inbox.
   *
   * @param accepted lists that have shrunk to almost nothing and are right
   */
  record InboxSettings(LocalDate asOf, List<Accepted> accepted) {
    InboxSettings {
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
    }
  }

  @Override
  public Integer call() {
    Path from = inbox == null ? common.home().resolve("sample-inputs/inbox") : inbox;
    if (!Files.isDirectory(from)) {
      throw new UsageFault("usage.inbox", from);
    }
    Optional<LocalDate> given = Optional.ofNullable(asOf).map(RefreshCommand::date);
    Workplace workplace = common.openOrMake();
    Report report = new Report(common.wording(), spec.commandLine().getOut(), workplace);
    Path file = from.resolve("inbox.yaml");
    InboxSettings settings =
        Files.exists(file)
            ? YamlFiles.load(file, InboxSettings.class)
            : new InboxSettings(null, List.of());
    settings.accepted().forEach(accepted -> check(accepted, file));
    LocalDate day =
        given
            .or(() -> Optional.ofNullable(settings.asOf()))
            .orElseGet(() -> LocalDate.now(common.clock()));
    Refresh.Request request =
        new Refresh.Request(from, day, isFull, master.url(), settings.accepted());
    return report.close(new Refresh(workplace, request, report).run(), hasTimings);
  }

  private void check(Accepted accepted, Path settings) {
    try {
      AcceptCommand.checkReason(accepted.reason());
    } catch (UsageFault e) {
      throw new UsageFault("accept.inbox", settings, accepted.file(), e.said(common.wording()));
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageFault("usage.asof", text);
    }
  }
}
