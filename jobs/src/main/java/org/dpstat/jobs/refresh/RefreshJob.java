package org.dpstat.jobs.refresh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.dpstat.jobs.ops.JobRepositories;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.model.Check;
import org.dpstat.warehouse.run.Run;
import org.dpstat.warehouse.run.RunPlan;
import org.dpstat.warehouse.state.Engine;
import org.dpstat.warehouse.state.StateRecord;
import org.dpstat.warehouse.state.States;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The job {@code refresh} in reading order: the run's plan, one step of intake for each source, one
 * for each stage of models with its checks, their results, the switch. A step that was finished is
 * not done again when the job is taken up.
 */
final class RefreshJob {
  static final String NAME = "refresh";
  static final String PLAN = "plan";
  static final String INTAKE = "intake-";
  static final String CHECKS = "checks";
  static final String PUBLISH = "publish";
  static final String CHECK_FILE = "checks.json";

  private final Workplace workplace;
  private final RunPlan plan;
  private final Writing writing;
  private final Progress progress;
  private final Supplier<Run> run;

  RefreshJob(
      Workplace workplace, RunPlan plan, Writing writing, String sparkMaster, Progress progress) {
    this.workplace = workplace;
    this.plan = plan;
    this.writing = writing;
    this.progress = progress;
    this.run = new Once(() -> run(sparkMaster))::get;
  }

  Job job() {
    List<Step> steps = steps();
    SimpleJobBuilder builder =
        new JobBuilder(NAME, writing.jobs().repository()).start(steps.get(0));
    steps.subList(1, steps.size()).forEach(builder::next);
    return builder.build();
  }

  private List<Step> steps() {
    JobRepositories jobs = writing.jobs();
    Map<String, LongSupplier> work = work();
    List<String> names = new ArrayList<>(work.keySet());
    progress.plans(StepWeights.of(names, plan));
    List<Step> steps = new ArrayList<>();
    for (String name : names) {
      int number = names.indexOf(name) + 1;
      steps.add(
          new StepBuilder(name, jobs.repository())
              .tasklet(tasklet(name, number, names.size(), work.get(name)), jobs.transactions())
              .build());
    }
    return steps;
  }

  private Map<String, LongSupplier> work() {
    Map<String, LongSupplier> work = new LinkedHashMap<>();
    work.put(PLAN, doing(this::writePlan));
    for (Contract contract : workplace.described().schemas().contracts().values()) {
      work.put(INTAKE + contract.id(), () -> run.get().readNewFiles(contract, workplace.key()));
    }
    Run.STAGES.forEach(stage -> work.put(stage, doing(() -> write(stage))));
    work.put(CHECKS, doing(this::keepChecks));
    work.put(PUBLISH, doing(this::publish));
    return work;
  }

  private Tasklet tasklet(String name, int number, int of, LongSupplier work) {
    return (contribution, context) -> {
      progress.begins(name, number, of);
      long start = System.nanoTime();
      writing.lease().require();
      long rows = StepFailed.withoutData(work);
      contribution.getStepExecution().getExecutionContext().putLong("rows", rows);
      progress.ends(name, rows, (System.nanoTime() - start) / 1_000_000);
      return RepeatStatus.FINISHED;
    };
  }

  private static LongSupplier doing(Runnable work) {
    return () -> {
      work.run();
      return 0;
    };
  }

  private void writePlan() {
    workplace.ops().keep(plan);
    run.get().checkConditions();
  }

  /** What does not pass its checks ends the run before more is built on it. */
  private void write(String stage) {
    run.get().write(stage);
    check(stage);
  }

  private void check(String stage) {
    List<Check.Result> own = run.get().check(stage);
    Map<String, Check.Result> all = new LinkedHashMap<>();
    results().forEach(result -> all.put(result.checkId(), result));
    own.forEach(result -> all.put(result.checkId(), result));
    workplace.ops().writeOfRun(plan.runId(), CHECK_FILE, all.values());
    run.get().require(own);
  }

  /** What a stage's checks came to may be lost with a machine that stops; they are run again. */
  private void keepChecks() {
    Run.STAGES.stream().filter(stage -> !isChecked(stage)).forEach(this::check);
    run.get().keep(results());
  }

  private boolean isChecked(String stage) {
    Set<String> tables =
        results().stream().map(Check.Result::tableName).collect(Collectors.toSet());
    return workplace.described().models().ofStage(stage).stream()
        .allMatch(model -> tables.contains(model.name()));
  }

  private List<Check.Result> results() {
    return workplace
        .ops()
        .findOfRun(plan.runId(), CHECK_FILE, Check.Result[].class)
        .map(Arrays::asList)
        .orElse(List.of());
  }

  /**
   * A run that died between the switch and its report has nothing left to do. Whether it may still
   * write is asked again when all is ready, which may take its time.
   */
  private void publish() {
    boolean isDone =
        new States(workplace.store())
            .findCurrent()
            .map(StateRecord::runId)
            .filter(plan.runId()::equals)
            .isPresent();
    if (!isDone) {
      Run ready = run.get();
      writing.lease().require();
      ready.publish(results(), Version.current(), workplace.clock());
    }
  }

  private Run run(String sparkMaster) {
    SparkSession session = Engine.session(sparkMaster, workplace.store(), Map.of());
    return new Run(plan, workplace.store(), workplace.described(), session);
  }

  /** The engine starts when the first step needs it. */
  private static final class Once {
    private final Supplier<Run> maker;
    private Run made;

    Once(Supplier<Run> maker) {
      this.maker = maker;
    }

    Run get() {
      if (made == null) {
        made = maker.get();
      }
      return made;
    }
  }
}
