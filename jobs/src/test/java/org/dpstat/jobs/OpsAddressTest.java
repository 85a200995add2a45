package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of an address of the repository of jobs that cannot be used. That it works in
 * PostgreSQL is held by {@code jobs/bin/cluster-check}, which starts one.
 */
class OpsAddressTest {
  private static final String URL = "dpstat.ops.url";

  @TempDir Path directory;

  @AfterEach
  void clear() {
    System.clearProperty(URL);
  }

  @Test
  void anotherKindOfDatabaseIsRefusedAndItsPasswordNotShown() {
    Terminal.Answer answer = jobsAt("jdbc:mysql://127.0.0.1/jobs?user=dpstat&password=secret");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .startsWith("DPSTAT_OPS_URL has to be jdbc:postgresql://host/database")
        .doesNotContain("secret");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsToldAndItsPasswordNotShown() throws IOException {
    Files.createDirectories(directory.resolve("data/_ops"));

    Terminal.Answer answer =
        jobsAt("jdbc:postgresql://127.0.0.1:1/jobs?user=dpstat&password=secret");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err())
        .startsWith("The repository of jobs cannot be reached (PostgreSQL code 08001)")
        .contains("DPSTAT_OPS_URL")
        .doesNotContain("secret");
  }

  private Terminal.Answer jobsAt(String url) {
    System.setProperty(URL, url);
    return new Terminal(directory.resolve("data")).run("jobs", "list", "--lang", "en");
  }
}
