package org.dpstat.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dpstat.jobs.ops.JobRepositories;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.jobs.ops.OpsDirectory;
import org.dpstat.warehouse.model.Check;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Runs that did not end well, as the next refresh finds them. */
class UnfinishedRunsTest {
  private static final JobParameters PARAMETERS =
      new JobParametersBuilder().addString("run", "r1").toJobParameters();

  @TempDir private Path directory;
  private OpsDirectory ops;
  private OpsDatabase database;
  private JobRepositories jobs;

  @BeforeEach
  void open() {
    ops = new OpsDirectory(directory.toUri());
    database = OpsDatabase.hold(ops);
    jobs = new JobRepositories(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void oneWhoseStepFailedHasFailed() throws Exception {
    jobs.operator().start(job(this::fail), PARAMETERS);

    JobExecution found = found();
    assertThat(found.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(UnfinishedRuns.hasFailed(found)).isTrue();
  }

  @Test
  void oneWhoseProcessDiedHasNot() {
    killed();

    assertThat(UnfinishedRuns.hasFailed(found())).isFalse();
    assertThat(found().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(UnfinishedRuns.hasFailed(found())).isFalse();
  }

  /** As where PostgreSQL was started again during a step: nothing could be saved, or undone. */
  @ParameterizedTest
  @CsvSource({"UNKNOWN, UNKNOWN", "UNKNOWN, STARTED", "FAILED, UNKNOWN", "FAILED, STARTED"})
  void oneOfWhichNobodyKnowsHowItEndedIsTakenUp(BatchStatus run, BatchStatus step)
      throws Exception {
    JobExecution lost = jobs.operator().start(job(this::fail), PARAMETERS);
    StepExecution last = lost.getStepExecutions().iterator().next();
    last.setStatus(step);
    jobs.repository().update(last);
    lost.setStatus(run);
    jobs.repository().update(lost);

    JobExecution again = jobs.operator(job(() -> {})).restart(found());

    assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(new UnfinishedRuns(ops, jobs).find()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"run_id\": \"r1\", \"state_num", "\0\0\0", "null"})
  void oneWhosePlanIsTornHasNone(String torn) throws IOException {
    Path run = Files.createDirectories(ops.path("runs/r1"));
    JobExecution killed = killed();
    assertThat(new UnfinishedRuns(ops, jobs).planOf(killed)).isEmpty();

    Files.writeString(run.resolve("plan.json"), torn);
    Files.writeString(run.resolve(RefreshJob.CHECK_FILE), torn);

    assertThat(new UnfinishedRuns(ops, jobs).planOf(killed)).isEmpty();
    assertThat(ops.findOfRun("r1", RefreshJob.CHECK_FILE, Check.Result[].class)).isEmpty();
  }

  private JobExecution killed() {
    JobExecution killed =
        jobs.repository()
            .createJobExecution(
                jobs.repository().createJobInstance(RefreshJob.NAME, PARAMETERS),
                PARAMETERS,
                new ExecutionContext());
    killed.setStatus(BatchStatus.STARTED);
    jobs.repository().update(killed);
    return killed;
  }

  private JobExecution found() {
    Optional<JobExecution> found = new UnfinishedRuns(ops, jobs).find();
    return found.orElseThrow();
  }

  private void fail() {
    throw new IllegalStateException("no row can be read");
  }

  private Job job(Runnable work) {
    return new JobBuilder(RefreshJob.NAME, jobs.repository())
        .start(
            new StepBuilder(RefreshJob.PLAN, jobs.repository())
                .tasklet(
                    (contribution, context) -> {
                      work.run();
                      return RepeatStatus.FINISHED;
                    },
                    jobs.transactions())
                .build())
        .build();
  }
}
