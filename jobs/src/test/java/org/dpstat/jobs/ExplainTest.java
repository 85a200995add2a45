package org.dpstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where figures come from, asked at a terminal. Each case is a file. */
class ExplainTest {
  private static final Path FILES = Path.of("src/test/resources/explain");

  @TempDir static Path directory;
  private static Terminal terminal;

  @BeforeAll
  static void refresh() {
    terminal = new Terminal(directory.resolve("data"));
    Terminal.Answer answer =
        terminal.run(
            "refresh", "--inbox", FILES.resolve("inbox").toString(), "--as-of", "2025-12-31");
    assertThat(answer.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFigureIsTracedToItsDefinitionItsRulesAndItsLists(Path file) throws IOException {
    TerminalCase asked = TerminalCase.of(file);

    Terminal.Answer answer = terminal.run(asked.words().toArray(String[]::new));

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).matches(asked.shown());
  }

  static List<Path> cases() throws IOException {
    return TerminalCase.in(FILES.resolve("cases"));
  }

  @Test
  void theSameIsThereAsOneObjectForPrograms() {
    assertThat(
            terminal
                .run("explain", "nursing-allowance-coverage", "371503", "--format", "json")
                .out())
        .startsWith("{")
        .contains("\"id\" : \"chiping-extension\"", "\"would_add\" : 2", "\"numerator\" : 1");
  }

  @Test
  void whatIsOnlyANameAndWhatWasRedefinedSinceIsSaid() throws IOException {
    Path home =
        homeWith(
            directory.resolve("home"), "only-a-name", "label: 只有名称\nunit: 户\nstatus: official\n");

    assertThat(
            new Terminal(directory.resolve("data"), home)
                .run("explain", "only-a-name", "371503")
                .lines())
        .containsExactly(
            "只有名称（only-a-name）",
            "茌平区（371503，县级，山东省聊城市）  基准日 2025-12-31，状态 1",
            "注意：口径文件在这个状态算出之后改过，以下口径可能与数值不一致；请运行 dpstat refresh",
            "",
            "指标",
            "  单位  户",
            "  口径  official",
            "  文件  schemas/indicators/only-a-name.yaml",
            "  计算  尚无计算口径：本版只有名称，没有数值");
  }

  /** The repository with one more indicator. */
  private static Path homeWith(Path home, String indicator, String text) throws IOException {
    Path repository = Path.of("..").toAbsolutePath().normalize();
    Path indicators = Files.createDirectories(home.resolve("schemas/indicators"));
    Files.createSymbolicLink(home.resolve("warehouse"), repository.resolve("warehouse"));
    try (Stream<Path> files = Files.list(repository.resolve("schemas"))) {
      for (Path file : files.filter(f -> !f.endsWith("indicators")).toList()) {
        Files.createSymbolicLink(home.resolve("schemas").resolve(file.getFileName()), file);
      }
    }
    try (Stream<Path> files = Files.list(repository.resolve("schemas/indicators"))) {
      for (Path file : files.toList()) {
        Files.copy(file, indicators.resolve(file.getFileName()));
      }
    }
    Files.writeString(indicators.resolve(indicator + ".yaml"), "id: " + indicator + "\n" + text);
    return home;
  }
}
