package org.dpstat.jobs.command;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.dpstat.jobs.ops.JobRepositories;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.jobs.refresh.NothingToRestart;
import org.dpstat.jobs.refresh.Refresh;
import org.dpstat.jobs.refresh.Workplace;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.EmptyResultDataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What ran, how far it came, and taking it up again. */
@Command(
    name = "jobs",
    description = "runs of jobs / 运行记录",
    subcommands = {JobsCommand.Listing.class, JobsCommand.Show.class, JobsCommand.Restart.class})
final class JobsCommand implements Callable<Integer> {
  private static final int RECENT = 50;

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return list(common, spec);
  }

  private static int list(Common common, CommandSpec spec) {
    try (OpsDatabase database = OpsDatabase.join(common.open().ops())) {
      JobRepositories jobs = new JobRepositories(database);
      Table table = new Table("id", "job", "state", "as_of", "status", "started", "ended");
      int count = 0;
      for (JobInstance instance : jobs.repository().getJobInstances("refresh", 0, RECENT)) {
        for (JobExecution execution : jobs.repository().getJobExecutions(instance)) {
          add(table, execution);
          count++;
        }
      }
      spec.commandLine().getOut().println(count == 0 ? common.wording().say("jobs.none") : table);
    }
    return ExitCode.DONE;
  }

  private static void add(Table table, JobExecution execution) {
    table.add(
        String.valueOf(execution.getId()),
        execution.getJobInstance().getJobName(),
        String.valueOf(execution.getJobParameters().getLong("state")),
        String.valueOf(execution.getJobParameters().getLocalDate("as_of")),
        execution.getStatus().name(),
        shown(execution.getStartTime()),
        shown(execution.getEndTime()));
  }

  private static String shown(LocalDateTime at) {
    return at == null ? "" : at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** Recent runs, the latest first. */
  @Command(name = "list", description = "recent runs / 最近的运行")
  static final class Listing implements Callable<Integer> {
    @ParentCommand private JobsCommand jobs;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      return list(jobs.common, spec);
    }
  }

  /** The steps of one run. */
  @Command(name = "show", description = "steps of a run / 各步")
  static final class Show implements Callable<Integer> {
    @ParentCommand private JobsCommand jobs;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "as list shows it / list 列出的编号")
    private long id;

    @Override
    public Integer call() {
      try (OpsDatabase database = OpsDatabase.join(jobs.common.open().ops())) {
        JobExecution execution = find(database);
        Table table = new Table("step", "status", "rows", "started", "ended");
        execution.getStepExecutions().stream()
            .sorted(java.util.Comparator.comparingLong(StepExecution::getId))
            .forEach(step -> add(table, step));
        spec.commandLine().getOut().println(table);
      }
      return ExitCode.DONE;
    }

    private JobExecution find(OpsDatabase database) {
      try {
        return new JobRepositories(database).repository().getJobExecution(id);
      } catch (EmptyResultDataAccessException e) {
        throw new UsageFault("jobs.unknown", id);
      }
    }

    private static void add(Table table, StepExecution step) {
      long rows = step.getExecutionContext().getLong("rows", 0);
      table.add(
          step.getStepName(),
          step.getStatus().name(),
          rows == 0 ? "" : String.valueOf(rows),
          shown(step.getStartTime()),
          shown(step.getEndTime()));
    }
  }

  /** Takes an unfinished run up where it stopped, by its own plan. */
  @Command(name = "restart", description = "go on with an unfinished run / 接着做")
  static final class Restart implements Callable<Integer> {
    @ParentCommand private JobsCommand jobs;
    @Mixin private Master master;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "as list shows it / list 列出的编号")
    private long id;

    @Override
    public Integer call() {
      Workplace workplace = jobs.common.open();
      Report report = new Report(jobs.common.wording(), spec.commandLine().getOut(), workplace);
      try {
        Refresh refresh =
            new Refresh(
                workplace, new Refresh.Request(null, null, false, master.url(), List.of()), report);
        return report.close(refresh.restart(id), false);
      } catch (NothingToRestart e) {
        throw new UsageFault("jobs.not.open", id);
      }
    }
  }
}
