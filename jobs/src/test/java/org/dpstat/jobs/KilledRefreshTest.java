package org.dpstat.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dpstat.samples.Forms;
import org.dpstat.samples.Generator;
import org.dpstat.samples.Settings;
import org.dpstat.schemas.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a refresh, and the refresh after it. */
class KilledRefreshTest {
  @TempDir static Path directory;
  private static Path inbox;
  private static List<String> undisturbed;
  private static CompletableFuture<Void> firstKill;

  @BeforeAll
  static void refreshUndisturbed() throws IOException {
    Settings settings = new Settings(200, 7, List.of("620422"), List.of(2025), 1, 0.05, Forms.CSV);
    new Generator(Schemas.load(Path.of("../schemas")), settings).write(directory);
    inbox = directory.resolve("inbox");
    useKey(directory.resolve("undisturbed"));
    useKey(directory.resolve("killed"));
    firstKill =
        CompletableFuture.runAsync(
            () -> killWhen("读取 nursing-allowance", directory.resolve("killed")));
    Terminal terminal = new Terminal(directory.resolve("undisturbed"));
    terminal.run("refresh", "--inbox", inbox.toString());
    undisturbed = terminal.publicTables();
    assertThat(undisturbed).hasSizeGreaterThan(1000);
  }

  /** Killed in the intake, taken up, killed again among the figures, taken up again. */
  @Test
  void isFinishedByTheNextWithTheSameTables() {
    Path warehouse = directory.resolve("killed");
    firstKill.join();
    List<String> second = killWhen("计算指标", warehouse);

    assertThat(second).noneMatch(line -> line.contains("读取 certificate"));
    Terminal terminal = new Terminal(warehouse);
    assertThat(terminal.run("tables").exitCode()).isEqualTo(2);
    Terminal.Answer next = terminal.run("refresh", "--inbox", inbox.toString());
    assertThat(next.err()).isEmpty();
    assertThat(next.out()).contains("接着完成上次未完成的运行").doesNotContain("读取 nursing-allowance", "判定名单");
    assertThat(terminal.publicTables()).isEqualTo(undisturbed);
    assertThat(terminal.run("jobs").lines()).filteredOn(line -> line.contains("FAILED")).hasSize(2);
  }

  /**
   * Rows of persons are in them: a process leaves none when it ends, and none to others if killed.
   */
  @Test
  void workingFilesAreTheirOwnersAndGoWithTheProcess() throws IOException, InterruptedException {
    Path warehouse = directory.resolve("undisturbed");
    List<String> command = new ArrayList<>(jvm(warehouse));
    command.addAll(List.of("sql", "SELECT sum(value) FROM indicator_value"));
    command.add("--warehouse=" + warehouse);
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    assertThat(working(warehouse)).isEmptyDirectory();

    firstKill.join();
    try (Stream<Path> left = Files.list(working(directory.resolve("killed")))) {
      List<Path> folders = left.toList();
      assertThat(folders).isNotEmpty();
      for (Path folder : folders) {
        assertThat(Files.getPosixFilePermissions(folder))
            .as(folder.toString())
            .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /** Where a process over a warehouse is told to put what it needs while it works. */
  private static Path working(Path warehouse) throws IOException {
    return Files.createDirectories(directory.resolve("working").resolve(warehouse.getFileName()));
  }

  private static List<String> jvm(Path warehouse) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-Xmx1g",
        "-XX:TieredStopAtLevel=1",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "-Djava.io.tmpdir=" + working(warehouse),
        "-Ddpstat.home=" + Path.of("..").toAbsolutePath().normalize(),
        "-cp",
        System.getProperty("java.class.path"),
        "org.dpstat.jobs.launcher.Dpstat");
  }

  private static void useKey(Path warehouse) throws IOException {
    Path keys = Files.createDirectories(warehouse.resolve("_ops/keys"));
    Files.writeString(keys.resolve("pseudonym.key"), "0f".repeat(32));
  }

  private static List<String> killWhen(String stage, Path warehouse) {
    try {
      return killed(stage, warehouse);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> killed(String stage, Path warehouse)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(jvm(warehouse));
    command.addAll(
        List.of(
            "refresh",
            "--lang=zh",
            "--clock=" + "2026-01-05T01:30:00Z",
            "--inbox=" + inbox,
            "--as-of=" + LocalDate.of(2025, 12, 31),
            "--warehouse=" + warehouse));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> seen = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        seen.add(line);
        if (line.contains(stage)) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor()).as(String.join("\n", seen)).isEqualTo(137);
    return seen;
  }
}
