package org.dpstat.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.util.Failure;

/** The log of operators tells what failed and shows no person. */
class LogTest {
  private static final String NAME = "张三丰";

  @TempDir private Path directory;

  @AfterEach
  void clear() {
    System.clearProperty("dpstat.log");
  }

  @Test
  void whatATaskSaysIsLeftOutAndTheKindsOfAllCausesAreThere() throws IOException {
    RunFailed failed = new RunFailed(failureOf(new SparkException(NAME, causes())));

    assertThat(logged("org.dpstat.jobs.command.Cli", failed))
        .contains(
            "org.apache.spark.SparkException < java.lang.IllegalStateException"
                + " < java.io.IOException < java.lang.NumberFormatException")
        .doesNotContain(NAME);
  }

  @Test
  void anErrorIsStrippedAsWell() {
    assertThat(failureOf(new StackOverflowError(NAME)))
        .isInstanceOf(StepFailed.class)
        .hasMessage("java.lang.StackOverflowError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.spark.executor.Executor",
        "org.apache.spark.scheduler.TaskSetManager",
        "org.apache.spark.storage.BlockManager",
        "org.apache.spark.TaskContextImpl",
        "org.apache.spark.util.Utils"
      })
  void whatTheEngineRepeatsOfARowIsNotThere(String logger) throws IOException {
    assertThat(logged(logger, new SparkException(NAME))).isEmpty();
  }

  private static Throwable causes() {
    return new IllegalStateException(NAME, new IOException(NAME, new NumberFormatException(NAME)));
  }

  /** As Scala throws what Java would have declared. */
  private static Throwable failureOf(Throwable thrown) {
    try {
      StepFailed.withoutData(() -> new Failure<Long>(thrown).get());
    } catch (Throwable e) {
      return e;
    }
    return null;
  }

  private String logged(String logger, Throwable thrown) throws IOException {
    Path file = directory.resolve("dpstat.log");
    System.setProperty("dpstat.log", file.toString());
    try (LoggerContext context =
        new LoggerContext("log", null, Path.of("src/main/resources/log4j2.xml").toUri())) {
      context.start();
      context.getLogger(logger).error("failed", thrown);
    }
    return Files.readString(file);
  }
}
