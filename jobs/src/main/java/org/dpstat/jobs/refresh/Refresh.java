package org.dpstat.jobs.refresh;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.LogManager;
import org.dpstat.jobs.ops.JobRepositories;
import org.dpstat.jobs.ops.Lease;
import org.dpstat.jobs.ops.LeaseLost;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.warehouse.model.Check;
import org.dpstat.warehouse.received.Acceptances;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.received.LogEntry.Remark;
import org.dpstat.warehouse.received.Receiver;
import org.dpstat.warehouse.run.RunPlan;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * Takes the inbox in and brings the warehouse to its next state. An unfinished run is finished
 * first, by its own plan, where it would make the same; else it is given up. So is one that failed,
 * where the inbox has changed since: what it failed of may be mended, which its plan would not see.
 */
public final class Refresh {
  /** Bytes to which a compressed file may unfold. */
  private static final long CONTENT_LIMIT = 16L << 30;

  /** Who accepts what the settings of an inbox say. */
  private static final String SETTINGS = "inbox.yaml";

  private final Workplace workplace;
  private final Request request;
  private final Progress progress;

  /**
   * What is asked for.
   *
   * @param isFull whether everything is computed anew from what was received
   * @param accepted what the inbox itself says of lists that dropped
   */
  public record Request(
      Path inbox, LocalDate asOf, boolean isFull, String sparkMaster, List<Accepted> accepted) {}

  /**
   * What a refresh came to.
   *
   * @param before position of the log before it
   * @param state what is current now; empty where the warehouse is still empty
   * @param isNew whether there is a new state
   */
  public record Outcome(int before, Optional<StateRecord> state, boolean isNew) {}

  /** A refresh of a warehouse. */
  public Refresh(Workplace workplace, Request request, Progress progress) {
    this.workplace = workplace;
    this.request = request;
    this.progress = progress;
  }

  /**
   * Does it.
   *
   * @throws org.dpstat.jobs.ops.KeyLost where the key of the current state is not there
   * @throws org.dpstat.jobs.ops.Busy where another process is writing
   * @throws RunFailed where a step failed; the current state is untouched
   */
  public Outcome run() {
    try (OpsDatabase database = hold();
        Lease lease = Lease.take(database, RefreshJob.NAME)) {
      Writing writing = new Writing(new JobRepositories(database), lease);
      dropHeldRows();
      int before =
          new States(workplace.store()).findCurrent().map(StateRecord::logPosition).orElse(0);
      List<LogEntry> news = receive();
      UnfinishedRuns unfinished = new UnfinishedRuns(workplace.ops(), writing.jobs());
      boolean isResumed = false;
      boolean isFull = request.isFull();
      Optional<JobExecution> open = unfinished.find();
      if (open.isPresent()) {
        Optional<RunPlan> plan =
            unfinished.planOf(open.get()).filter(p -> isWorthFinishing(open.get(), p));
        if (plan.isPresent()) {
          isResumed = true;
          // One that has published only ends here: it is not what is asked for now.
          isFull &= isPublished(plan.get());
          restart(writing, open.get(), plan.get());
        } else {
          unfinished.abandon(open.get());
          progress.givesUp(UnfinishedRuns.runOf(open.get()), UnfinishedRuns.dayOf(open.get()));
        }
      }
      boolean isStarted = startWhereNew(writing, news, isFull);
      return new Outcome(
          before, new States(workplace.store()).findCurrent(), isStarted || isResumed);
    } finally {
      progress.over();
    }
  }

  /** Takes up an execution by its number, whatever stands in the inbox. */
  public Outcome restart(long executionId) {
    try (OpsDatabase database = hold();
        Lease lease = Lease.take(database, RefreshJob.NAME)) {
      Writing writing = new Writing(new JobRepositories(database), lease);
      UnfinishedRuns unfinished = new UnfinishedRuns(workplace.ops(), writing.jobs());
      JobExecution open =
          unfinished
              .find()
              .filter(e -> e.getId() == executionId)
              .orElseThrow(() -> new NothingToRestart(executionId));
      int before =
          new States(workplace.store()).findCurrent().map(StateRecord::logPosition).orElse(0);
      RunPlan plan =
          unfinished
              .planOf(open)
              .filter(p -> isPublished(p) || agreesWithToday(p))
              .orElseThrow(() -> new NothingToRestart(executionId));
      restart(writing, open, plan);
      return new Outcome(before, new States(workplace.store()).findCurrent(), true);
    } finally {
      progress.over();
    }
  }

  private OpsDatabase hold() {
    workplace.requireKey();
    return OpsDatabase.hold(workplace.ops());
  }

  private List<LogEntry> receive() {
    Receiver receiver =
        new Receiver(
            workplace.store(), workplace.described().schemas(), workplace.clock(), CONTENT_LIMIT);
    List<LogEntry> news = receiver.receive(request.inbox());
    Acceptances acceptances = new Acceptances(workplace.store(), workplace.clock());
    for (Accepted accepted : request.accepted()) {
      acceptances.acceptOnce(accepted.file(), new Remark(SETTINGS, accepted.reason()));
    }
    return news;
  }

  private boolean isWorthFinishing(JobExecution open, RunPlan plan) {
    if (isPublished(plan)) {
      return true;
    }
    RunPlan now = workplace.planner().plan(request.asOf(), request.isFull());
    boolean isMended = UnfinishedRuns.hasFailed(open) && now.logPosition() > plan.logPosition();
    return plan.agreesWith(now) && !isMended && !hasFailedChecks(plan);
  }

  private boolean agreesWithToday(RunPlan plan) {
    return plan.agreesWith(workplace.planner().plan(plan.asOf(), plan.isFull()));
  }

  private boolean isPublished(RunPlan plan) {
    return new States(workplace.store())
        .findCurrent()
        .map(StateRecord::runId)
        .filter(plan.runId()::equals)
        .isPresent();
  }

  /** Figures that did not pass would not pass again: what was delivered since may mend them. */
  private boolean hasFailedChecks(RunPlan plan) {
    return workplace
        .ops()
        .findOfRun(plan.runId(), RefreshJob.CHECK_FILE, Check.Result[].class)
        .filter(results -> Arrays.stream(results).anyMatch(Check.Result::forbidsPublishing))
        .isPresent();
  }

  private boolean startWhereNew(Writing writing, List<LogEntry> news, boolean isFull) {
    RunPlan plan = workplace.planner().plan(request.asOf(), isFull);
    if (workplace.planner().isNothingNew(plan)) {
      return false;
    }
    JobParameters parameters =
        new JobParametersBuilder()
            .addLong("state", (long) plan.stateNumber())
            .addString("run", plan.runId())
            .addLocalDate("as_of", plan.asOf(), false)
            .addLong("deliveries", (long) news.size(), false)
            .toJobParameters();
    workplace.ops().keep(plan);
    execute(writing, () -> writing.jobs().operator().start(job(writing, plan), parameters));
    return true;
  }

  private void restart(Writing writing, JobExecution open, RunPlan plan) {
    progress.takesUp(plan.runId(), plan.asOf());
    execute(writing, () -> writing.jobs().operator(job(writing, plan)).restart(open));
  }

  private void execute(Writing writing, Callable<JobExecution> work) {
    try {
      requireDone(work.call());
    } catch (Exception e) {
      // Where the repository is away, whatever asks it next fails in words of its own.
      RunFailed failed = e instanceof RunFailed known ? known : new RunFailed(e);
      throw writing.lease().isHeld() ? failed : new RunFailed(new LeaseLost(failed));
    } finally {
      tryToDropHeldRows();
    }
  }

  /**
   * They are of persons: no run leaves them behind, and what a killed one left goes with the next.
   */
  private void dropHeldRows() {
    workplace.store().deleteAll(Engine.heldRows(workplace.store()));
  }

  /** What came of the run is told whatever cannot be deleted now: the next run deletes it first. */
  private void tryToDropHeldRows() {
    try {
      dropHeldRows();
    } catch (UncheckedIOException e) {
      LogManager.getLogger(Refresh.class).warn("held rows are left for the next run to delete", e);
    }
  }

  private Job job(Writing writing, RunPlan plan) {
    return new RefreshJob(workplace, plan, writing, request.sparkMaster(), progress).job();
  }

  private static void requireDone(JobExecution execution) {
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      List<Throwable> causes = execution.getAllFailureExceptions();
      throw new RunFailed(causes.isEmpty() ? null : causes.get(0));
    }
  }
}
