package org.dpstat.jobs.refresh;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dpstat.jobs.ops.JobRepositories;
import org.dpstat.jobs.ops.OpsDirectory;
import org.dpstat.warehouse.run.RunPlan;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;

/**
 * Runs that did not end well. Whoever asks holds the lease, so that a run that is still marked as
 * running was left so by a process that died.
 */
final class UnfinishedRuns {
  private static final int RECENT = 20;

  private final OpsDirectory ops;
  private final JobRepositories jobs;

  UnfinishedRuns(OpsDirectory ops, JobRepositories jobs) {
    this.ops = ops;
    this.jobs = jobs;
  }

  /** The latest run, if it is unfinished, ready to be restarted or abandoned. */
  Optional<JobExecution> find() {
    List<JobInstance> instances = jobs.repository().getJobInstances(RefreshJob.NAME, 0, RECENT);
    return instances.stream()
        .max(Comparator.comparingLong(JobInstance::getInstanceId))
        .map(instance -> jobs.repository().getLastJobExecution(instance))
        .filter(e -> e.getStatus() != BatchStatus.COMPLETED)
        .filter(e -> e.getStatus() != BatchStatus.ABANDONED)
        .map(this::recovered);
  }

  /** Whether one of its steps failed; of a process that died nobody was left to say so. */
  static boolean hasFailed(JobExecution execution) {
    return execution.getExitStatus().getExitCode().equals(ExitStatus.FAILED.getExitCode());
  }

  /** What it was to do; empty where that cannot be read any more, as after a power cut. */
  Optional<RunPlan> planOf(JobExecution execution) {
    return ops.findPlan(runOf(execution));
  }

  static String runOf(JobExecution execution) {
    return execution.getJobParameters().getString("run");
  }

  static LocalDate dayOf(JobExecution execution) {
    return execution.getJobParameters().getLocalDate("as_of");
  }

  void abandon(JobExecution execution) {
    try {
      jobs.operator().abandon(execution);
    } catch (Exception e) {
      throw new RunFailed(e);
    }
  }

  /**
   * Steps may each be repeated, also one of which nobody could save how it ended: Spring, which
   * cannot know that, takes no run up that has one.
   */
  private JobExecution recovered(JobExecution execution) {
    List<StepExecution> open =
        execution.getStepExecutions().stream().filter(s -> isOpen(s.getStatus())).toList();
    if (open.isEmpty() && !isOpen(execution.getStatus())) {
      return execution;
    }
    open.forEach(step -> step.setStatus(BatchStatus.STARTED));
    execution.setStatus(BatchStatus.STARTED);
    return jobs.operator().recover(execution);
  }

  private static boolean isOpen(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }
}
