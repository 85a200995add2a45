package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A check that must pass and does not, or that no longer comes to an end: nothing is published
 * until what was delivered is mended.
 */
class FailedCheckTest {
  private static final String CHECK =
      """

      -- check: no_other_currency
      -- severity: fail
      -- zh: 文件名不得含“错”
      -- en: no label says wrong
      SELECT file_name AS shown FROM delivery WHERE label = '错' AND state = 'loaded';
      """;

  private static final String BROKEN_CHECK =
      """

      -- check: first_label
      -- severity: fail
      -- zh: 标记从 v1 起
      -- en: labels begin with v1
      SELECT file_name AS shown FROM delivery
      WHERE IF(state = 'loaded', CAST(SUBSTRING(label, 2) AS INT), 1) = 0;
      """;

  @TempDir private Path directory;

  @Test
  void aCorrectedDeliveryIsAllThatItTakes() throws IOException {
    Terminal terminal = terminal(CHECK);
    Path inbox = inbox();
    Files.writeString(inbox.resolve("620422_202512_错.csv"), "身份证号,死亡日期\n");

    Terminal.Answer failed = refresh(terminal);
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).contains("当前状态没有变化").contains("文件名不得含“错”：death/620422_202512_错.csv");
    assertThat(failed.out()).contains("判定名单").doesNotContain("识别人员");
    assertThat(terminal.run("tables").exitCode()).isEqualTo(2);

    Files.writeString(inbox.resolve("620422_202512_错了重报.csv"), "身份证号,死亡日期,备注\n");
    assertThatTheCorrectionIsPublished(terminal);
  }

  @Test
  void soItIsWhereAStepFailedOfWhatWasDelivered() throws IOException {
    Terminal terminal = terminal(BROKEN_CHECK);
    Path inbox = inbox();
    Files.writeString(inbox.resolve("620422_202512_nobody.csv"), "身份证号,死亡日期\n");

    Terminal.Answer failed = refresh(terminal);
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err())
        .contains("当前状态没有变化：org.apache.spark.SparkNumberFormatException")
        .doesNotContain("obody");
    assertThat(Files.readString(directory.resolve("data/_ops/jobs/repository.script")))
        .contains("org.apache.spark.SparkNumberFormatException")
        .doesNotContain("obody");

    Files.writeString(inbox.resolve("620422_202512_v2.csv"), "身份证号,死亡日期,备注\n");
    assertThatTheCorrectionIsPublished(terminal);
  }

  private void assertThatTheCorrectionIsPublished(Terminal terminal) {
    Terminal.Answer mended = refresh(terminal);
    assertThat(mended.err()).isEmpty();
    assertThat(mended.exitCode()).isZero();
    assertThat(mended.lines().get(0)).startsWith("上次未完成的运行 ").contains("（基准日 2025-12-31）", "已放弃");
    assertThat(mended.out()).contains("被替代 1");
  }

  private Path inbox() throws IOException {
    return Files.createDirectories(directory.resolve("inbox/death"));
  }

  private Terminal.Answer refresh(Terminal terminal) {
    return terminal.run(
        "refresh", "--inbox", directory.resolve("inbox").toString(), "--as-of=2025-12-31");
  }

  /** At a copy of the models, with one more check of deliveries. */
  private Terminal terminal(String check) throws IOException {
    Path home = copyOfHome(directory.resolve("home"));
    Path checks = home.resolve("warehouse/models/delivery/checks.sql");
    Files.writeString(checks, Files.readString(checks) + check);
    return new Terminal(directory.resolve("data"), home);
  }

  private static Path copyOfHome(Path home) throws IOException {
    Path repository = Path.of("..").toAbsolutePath().normalize();
    Files.createDirectories(home.resolve("warehouse"));
    Files.createSymbolicLink(home.resolve("schemas"), repository.resolve("schemas"));
    Path models = repository.resolve("warehouse/models");
    try (Stream<Path> files = Files.walk(models)) {
      for (Path file : files.toList()) {
        Path copy = home.resolve("warehouse/models").resolve(models.relativize(file).toString());
        Files.copy(file, copy);
      }
    }
    return home;
  }
}
