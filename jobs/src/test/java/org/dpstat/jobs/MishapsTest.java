package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dpstat.jobs.ops.JobRepositories;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.jobs.ops.OpsDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** What a user is told where things stand otherwise than a command would have them. */
class MishapsTest {
  @TempDir static Path directory;
  private static Path inbox;
  private static Terminal terminal;

  @BeforeAll
  static void refresh() throws IOException {
    inbox = directory.resolve("inbox");
    Path list = inbox.resolve("assistance/620422_202512.csv");
    Files.createDirectories(list.getParent());
    Files.writeString(list, "身份证号,姓名,救助类别,区划\n11010519491231002X,张三丰,农村低保,620422\n");
    terminal = new Terminal(directory.resolve("data"));
    assertThat(terminal.run("refresh", "--inbox=" + inbox, "--as-of=2025-12-31").err()).isEmpty();
  }

  @Test
  void optionsOfACommandHoldForThoseBelowIt() {
    String[] jobs = terminal.run("jobs", "list").lines().get(2).split(" ", 2);
    String here = "--warehouse=" + directory.resolve("data");

    assertThat(terminal.run("jobs", here, "show", jobs[0]).out()).contains("publish");
    assertThat(terminal.run("jobs", "--warehouse=/nowhere/data", "list").err())
        .contains("/nowhere/data");
    assertThat(
            terminal
                .run(
                    "review",
                    "--warehouse=/nowhere/data",
                    "export",
                    "--restricted",
                    "--output",
                    directory.resolve("pairs.xlsx").toString())
                .err())
        .contains("/nowhere/data");
  }

  @Test
  void anInboxThatIsThereIsNotWrittenInto() {
    Terminal.Answer answer =
        terminal.run("generate", "--persons=9", "--output", directory.toString());

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(inbox + " 已存在", "--output");
    assertThat(inbox.resolve("survey")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsNamedAndIsNotLeftToARefresh() {
    Terminal.Answer answer =
        terminal.run("generate", "--persons=9", "--divisions=620422", "--output=/dev/null/x");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err())
        .contains("文件 /dev/null/x", "再次运行同一条命令")
        .doesNotContain("dpstat refresh");
  }

  @Test
  void sheetsAreNotGivenBackWhereListsWouldBeReadInAnotherWay() throws IOException {
    Path home = copyOfHome();
    Path contract = home.resolve("schemas/sources/assistance.yaml");
    Files.writeString(
        contract, Files.readString(contract).replace("aliases: [身份", "aliases: [号, 身份"));
    Path file = directory.resolve("other.xlsx");

    Terminal.Answer answer =
        new Terminal(directory.resolve("data"), home)
            .run("issues", "assistance/620422_202512.csv", "--output", file.toString());

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("之后名单的读法改过", "dpstat refresh");
    assertThat(file).doesNotExist();
  }

  /** Its process died after the new state was there, and before it could say so. */
  @Test
  void aRunThatHasPublishedIsFinished() {
    long id = Long.parseLong(terminal.run("jobs", "list").lines().get(2).split(" ", 2)[0]);
    die(id);

    Terminal.Answer answer = terminal.run("jobs", "restart", "" + id);

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    assertThat(terminal.run("jobs", "list").lines().get(2)).contains("COMPLETED");
  }

  /** What it has published is not what was asked for since. */
  @Test
  void aRunThatHasPublishedDoesNotStandForAFullOne() {
    die(Long.parseLong(terminal.run("jobs", "list").lines().get(2).split(" ", 2)[0]));

    Terminal.Answer answer =
        terminal.run("refresh", "--full", "--inbox=" + inbox, "--as-of=2025-12-31");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).contains("接着完成上次未完成的运行", "读取 assistance", "完成：状态 2");
  }

  /** Under another key every person would get another number, which nobody would notice. */
  @Test
  void aKeyThatIsLostOrAnotherIsToldAndNotReplaced() throws IOException {
    Path key = directory.resolve("data/_ops/keys/pseudonym.key");
    Path copy = Files.move(key, directory.resolve("copy.key"));
    String[] again = {"refresh", "--inbox=" + inbox, "--as-of=2025-12-31"};

    Terminal.Answer withoutKey = terminal.run(again);
    assertThat(terminal.run("tables").exitCode()).isZero();
    assertThat(terminal.run("deliveries").exitCode()).isZero();
    assertThat(key).doesNotExist();
    Files.writeString(key, "0f".repeat(32));
    Terminal.Answer withAnother = terminal.run(again);
    Files.move(copy, key, StandardCopyOption.REPLACE_EXISTING);

    for (Terminal.Answer answer : List.of(withoutKey, withAnother)) {
      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.err()).contains("密钥", key.toString(), "备份", "--warehouse");
    }
    assertThat(terminal.run(again).out()).contains("没有新内容");
  }

  /**
   * The record of runs is all that it guards: what to do is told, with and without a copy of it.
   */
  @Test
  void aPasswordThatIsLostOrAnotherIsToldAndNotReplaced() throws IOException {
    Path password = directory.resolve("data/_ops/keys/jobs.password");
    Path repository = directory.resolve("data/_ops/jobs");
    Path copy = Files.move(password, directory.resolve("copy.password"));
    String[] again = {"refresh", "--inbox=" + inbox, "--as-of=2025-12-31"};

    Terminal.Answer without = terminal.run(again);
    Terminal.Answer jobs = terminal.run("jobs", "list");
    assertThat(password).doesNotExist();
    Path moved = Files.move(repository, directory.resolve("moved"));
    assertThat(terminal.run(again).out()).contains("没有新内容");
    delete(repository);
    Files.move(moved, repository);
    Terminal.Answer withAnother = terminal.run(again);
    Files.move(copy, password, StandardCopyOption.REPLACE_EXISTING);

    for (Terminal.Answer answer : List.of(without, jobs, withAnother)) {
      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.err()).contains("密码 " + password, "备份", "把 " + repository + " 整个移走");
    }
    assertThat(terminal.run(again).out()).contains("没有新内容");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static void die(long id) {
    try (OpsDatabase database =
        OpsDatabase.hold(new OpsDirectory(directory.resolve("data").toUri()))) {
      JobRepository jobs = new JobRepositories(database).repository();
      JobExecution execution = jobs.getJobExecution(id);
      StepExecution last =
          execution.getStepExecutions().stream()
              .max((one, other) -> Long.compare(one.getId(), other.getId()))
              .orElseThrow();
      last.setStatus(BatchStatus.STARTED);
      last.setEndTime(null);
      jobs.update(last);
      execution.setStatus(BatchStatus.STARTED);
      execution.setEndTime(null);
      jobs.update(execution);
    }
  }

  private static Path copyOfHome() throws IOException {
    Path repository = Path.of("..").toAbsolutePath().normalize();
    Path home = Files.createDirectories(directory.resolve("home"));
    Files.createSymbolicLink(home.resolve("warehouse"), repository.resolve("warehouse"));
    try (Stream<Path> files = Files.walk(repository.resolve("schemas"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|csv|mjs)")).toList()) {
        Path copy = home.resolve(repository.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return home;
  }
}
